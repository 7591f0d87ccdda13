#pragma once

#include "part_stream.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <map>
#include <optional>
#include <vector>

struct zip;

namespace parkcarbon::exchange {

/// The ZIP file that a workbook is, with its parts found by name. Names are compared as OPC does, capital and small
/// letters alike; backslashes of careless writers count as slashes. Nothing is ever unpacked onto the disk.
class Package {
public:
    /// Errors: FILE_UNREADABLE {value}, WORKBOOK_CUT {value = file}, WORKBOOK_TOO_MANY_PARTS {value, expected}.
    static base::Result<Package> open(const ImportSource& source, std::string file, const WorkbookLimits& limits);

    /// The file's name as the user knows it.
    const std::string& file() const { return file_; }
    bool has(std::string_view name) const;
    /// True when some part's name begins so.
    bool hasFolder(std::string_view name) const;
    /// Errors: WORKBOOK_PART_MISSING, WORKBOOK_PART_REPEATED {value = name}, WORKBOOK_HAS_PASSWORD {value = file},
    /// WORKBOOK_PART_DAMAGED {value, detail}.
    base::Result<PartStream> openPart(std::string_view name);
    /// To be told when a part has been read, so that all together keep the limit.
    void noteRead(const PartStream& part);

private:
    struct CloseArchive {
        void operator()(zip* archive) const;
    };
    struct Entry {
        std::uint64_t index = 0;
        bool repeated = false;
        std::int64_t unpacked = 0; ///< as far as it was ever read
    };

    Package(std::string file, const WorkbookLimits& limits) : file_(std::move(file)), limits_(limits) {}
    base::Result<void> listParts();

    std::unique_ptr<zip, CloseArchive> archive_;
    std::string file_;
    WorkbookLimits limits_;
    std::map<std::string, Entry, std::less<>> entries_;
    std::int64_t unpacked_ = 0; ///< of all parts
};

/// A part's name as names are compared: small letters, `/` between folders and none at the front.
std::string normalPartName(std::string_view name);

} // namespace parkcarbon::exchange
