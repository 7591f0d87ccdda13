#include "store/guarded.hpp"

#include "store/sqlite.hpp"

#include <parkcarbon/store/errors.hpp>

#include <SQLiteCpp/Exception.h>

namespace parkcarbon::store {
namespace {

base::Error errorOf(const SQLite::Exception& exception, const std::filesystem::path& file) {
    const auto with_detail = [&](base::Code code) {
        return base::Error(code, {{"file", file.native()}, {"detail", exception.what()}});
    };
    switch (exception.getErrorCode() & 0xFF) { // the primary code; extended ones carry detail in the higher bits
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
        return with_detail(kProjectDamaged);
    case SQLITE_FULL:
        return base::Error(kDiskFull, {{"file", file.native()}});
    case SQLITE_IOERR:
        if (exception.getErrorCode() == SQLITE_IOERR_SHORT_READ) {
            return with_detail(kProjectDamaged); // the file ends before its pages do
        }
        return with_detail(exception.getErrorCode() == SQLITE_IOERR_READ ? kProjectFileUnreadable
                                                                         : kProjectFileUnwritable);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return with_detail(kProjectFileUnreadable);
    case SQLITE_READONLY:
        return with_detail(kProjectFileUnwritable);
    default:
        return with_detail(kStoreFailed);
    }
}

base::Error errorOf(const std::filesystem::filesystem_error& exception, const std::filesystem::path& file) {
    const std::string culprit = exception.path1().empty() ? file.native() : exception.path1().native();
    if (exception.code() == std::errc::no_space_on_device || exception.code() == std::errc::file_too_large) {
        return base::Error(kDiskFull, {{"file", culprit}});
    }
    return base::Error(kProjectFileUnwritable, {{"file", culprit}, {"detail", exception.code().message()}});
}

} // namespace

base::Error currentExceptionAsError(const std::filesystem::path& file) {
    try {
        throw;
    } catch (const StoreError& exception) {
        return exception.error();
    } catch (const DamagedContent& exception) {
        return base::Error(kProjectDamaged, {{"file", file.native()}, {"detail", exception.what()}});
    } catch (const SQLite::Exception& exception) {
        return errorOf(exception, file);
    } catch (const std::filesystem::filesystem_error& exception) {
        return errorOf(exception, file);
    } catch (const std::exception& exception) {
        return base::Error(kStoreFailed, {{"file", file.native()}, {"detail", exception.what()}});
    } catch (...) {
        return base::Error(kStoreFailed, {{"file", file.native()}, {"detail", "unknown exception"}});
    }
}

} // namespace parkcarbon::store
