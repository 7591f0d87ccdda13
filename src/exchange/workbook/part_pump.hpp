#pragma once

#include "part_stream.hpp"

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace parkcarbon::exchange {

/// Unpacks a part ahead of its reader, block by block: in a thread of its own where that pays, else as asked for.
class PartPump {
public:
    explicit PartPump(PartStream& part);

    /// The next bytes, empty at the end; they live until the next call. Errors: those of PartStream::read.
    base::Result<std::string_view> next();

private:
    static constexpr std::size_t kBlock = std::size_t{128} << 10;
    static constexpr std::size_t kAhead = 4;

    struct Block {
        std::vector<char> bytes;
        base::Result<std::size_t> filled = 0;
    };

    base::Result<std::size_t> fill(Block& block);
    void run(const std::stop_token& stop);
    base::Result<std::string_view> nextFromThread();

    PartStream& part_;
    std::array<Block, kAhead> blocks_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::size_t filled_ = 0;   ///< blocks filled so far
    std::size_t released_ = 0; ///< blocks that the reader is done with
    bool holding_ = false;     ///< the reader has block `released_`
    std::jthread thread_;      ///< last: ends before what it uses
};

} // namespace parkcarbon::exchange
