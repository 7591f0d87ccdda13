#include "part_stream.hpp"

#include <parkcarbon/exchange/workbook_findings.hpp>

#include <algorithm>
#include <utility>
#include <zip.h>

namespace parkcarbon::exchange {

void PartStream::CloseEntry::operator()(zip_file* entry) const {
    zip_fclose(entry);
}

PartStream::PartStream(Entry entry, std::string name, Sizes sizes, const WorkbookLimits& limits)
    : entry_(std::move(entry)), name_(std::move(name)), sizes_(sizes), ratio_(limits.ratio),
      ratio_free_bytes_(limits.ratio_free_bytes) {}

base::Result<std::size_t> PartStream::read(char* buffer, std::size_t capacity) {
    const zip_int64_t count = zip_fread(entry_.get(), buffer, capacity);
    if (count < 0) {
        return base::failure(kWorkbookPartDamaged, {{"value", name_}, {"detail", zip_file_strerror(entry_.get())}});
    }
    read_ += count;
    if (read_ > sizes_.most) {
        return base::failure(kWorkbookPartTooLarge, {{"value", name_}, {"expected", std::to_string(sizes_.most)}});
    }
    if (read_ > ratio_free_bytes_ && read_ / ratio_ > sizes_.packed) {
        return base::failure(kWorkbookPartTooDense, {{"value", name_}, {"expected", std::to_string(ratio_)}});
    }
    return static_cast<std::size_t>(count);
}

} // namespace parkcarbon::exchange
