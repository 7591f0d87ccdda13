#include "store/deflate.hpp"

#include "store/sqlite.hpp"

#include <stdexcept>

namespace parkcarbon::store {
namespace {

constexpr std::size_t kChunk = 256U * 1024U;
constexpr int kLevel = 1; // a third of the time of the default level, a tenth more bytes on changesets

} // namespace

Deflater::Deflater() {
    if (deflateInit(&stream_, kLevel) != Z_OK) {
        throw std::runtime_error("zlib cannot start");
    }
}

Deflater::~Deflater() {
    deflateEnd(&stream_);
}

void Deflater::write(std::string_view bytes) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    raw_size_ += static_cast<std::int64_t>(bytes.size());
    pump(Z_NO_FLUSH);
}

std::string Deflater::finish() {
    stream_.avail_in = 0;
    pump(Z_FINISH);
    return std::move(output_);
}

void Deflater::pump(int flush) {
    std::array<char, kChunk> chunk; // NOLINT: zlib fills it
    do {
        stream_.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream_.avail_out = static_cast<uInt>(chunk.size());
        if (deflate(&stream_, flush) == Z_STREAM_ERROR) {
            throw std::runtime_error("zlib cannot compress");
        }
        output_.append(chunk.data(), chunk.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
}

int Deflater::receive(void* deflater, const void* data, int size) {
    try {
        static_cast<Deflater*>(deflater)->write({static_cast<const char*>(data), static_cast<std::size_t>(size)});
    } catch (...) {
        return SQLITE_NOMEM; // exceptions must not cross SQLite's frames
    }
    return SQLITE_OK;
}

Inflater::Inflater(std::string_view deflated) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(deflated.data()));
    stream_.avail_in = static_cast<uInt>(deflated.size());
    failed_ = inflateInit(&stream_) != Z_OK;
}

Inflater::~Inflater() {
    inflateEnd(&stream_);
}

std::size_t Inflater::read(char* data, std::size_t size) {
    if (ended_ || failed_ || size == 0) {
        return 0;
    }
    stream_.next_out = reinterpret_cast<Bytef*>(data);
    stream_.avail_out = static_cast<uInt>(size);
    while (stream_.avail_out > 0 && !ended_ && !failed_) {
        const int status = inflate(&stream_, Z_NO_FLUSH);
        ended_ = status == Z_STREAM_END;
        failed_ = !ended_ && status != Z_OK; // includes bytes that end too early (Z_BUF_ERROR)
    }
    return size - stream_.avail_out;
}

int Inflater::supply(void* inflater, void* data, int* size) {
    auto& self = *static_cast<Inflater*>(inflater);
    *size = static_cast<int>(self.read(static_cast<char*>(data), static_cast<std::size_t>(*size)));
    return self.failed() ? SQLITE_CORRUPT : SQLITE_OK;
}

} // namespace parkcarbon::store
