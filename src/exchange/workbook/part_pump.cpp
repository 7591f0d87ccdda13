#include "part_pump.hpp"

namespace parkcarbon::exchange {
namespace {

/// Below it a thread costs more than it saves.
constexpr std::int64_t kWorthAThread = std::int64_t{1} << 20;

} // namespace

PartPump::PartPump(PartStream& part) : part_(part) {
    if (part.claimedSize() >= kWorthAThread) {
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
}

base::Result<std::size_t> PartPump::fill(Block& block) {
    block.bytes.resize(kBlock);
    return part_.read(block.bytes.data(), block.bytes.size());
}

base::Result<std::string_view> PartPump::next() {
    if (thread_.joinable()) {
        return nextFromThread();
    }
    return fill(blocks_[0]).map([&](std::size_t count) { return std::string_view(blocks_[0].bytes.data(), count); });
}

base::Result<std::string_view> PartPump::nextFromThread() {
    std::unique_lock lock(mutex_);
    if (holding_) {
        ++released_;
        changed_.notify_one();
    }
    changed_.wait(lock, [&] { return filled_ > released_; });
    holding_ = true;
    const Block& block = blocks_[released_ % kAhead];
    if (!block.filled) {
        return tl::unexpected(block.filled.error());
    }
    return std::string_view(block.bytes.data(), *block.filled);
}

void PartPump::run(const std::stop_token& stop) {
    for (bool more = true; more;) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [&] { return filled_ - released_ < kAhead; })) {
            return;
        }
        Block& block = blocks_[filled_ % kAhead];
        lock.unlock();
        block.filled = fill(block);
        more = block.filled && *block.filled > 0;
        lock.lock();
        ++filled_;
        changed_.notify_one();
    }
}

} // namespace parkcarbon::exchange
