#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <zlib.h>

namespace parkcarbon::store {

/// Compresses a stream piece by piece (zlib format). Its static functions have the shape of the session extension's
/// callbacks.
class Deflater {
public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    void write(std::string_view bytes);
    std::string finish();
    std::int64_t rawSize() const { return raw_size_; }

    static int receive(void* deflater, const void* data, int size);

private:
    void pump(int flush);

    z_stream stream_{};
    std::string output_;
    std::int64_t raw_size_ = 0;
};

/// Reads a compressed stream piece by piece; `failed()` when the bytes are not what Deflater writes.
class Inflater {
public:
    explicit Inflater(std::string_view deflated);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    std::size_t read(char* data, std::size_t size); ///< 0 at the end
    bool failed() const { return failed_; }

    static int supply(void* inflater, void* data, int* size);

private:
    z_stream stream_{};
    bool ended_ = false;
    bool failed_ = false;
};

} // namespace parkcarbon::store
