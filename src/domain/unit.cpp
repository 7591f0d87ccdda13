#include <parkcarbon/domain/unit.hpp>

#include "unit_spelling.hpp"

#include <parkcarbon/base/embedded_file.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <span>
#include <stdexcept>
#include <udunits2.h>
#include <unistd.h>
#include <unordered_map>

namespace parkcarbon::domain {

std::span<const base::EmbeddedFile> embeddedFiles();

struct Unit::Entry {
    std::string symbol;
    ut_unit* parsed; ///< owned by the registry, lives as long as the program
};

namespace {

/// A bare number is no unit, although the library reads it as a scale: it is a quantity in the wrong column.
bool namesSomething(const std::string& symbol) {
    return symbol.find_first_not_of("0123456789.,+-^*/() eE") != std::string::npos;
}

} // namespace

/// The unit database and every unit parsed so far. UDUNITS-2 is not thread-safe, so all calls into it hold the mutex.
class UnitRegistry {
public:
    static UnitRegistry& shared() {
        static UnitRegistry registry;
        return registry;
    }

    ~UnitRegistry() {
        for (const auto& [symbol, entry] : entries_) {
            ut_free(entry->parsed);
        }
        ut_free_system(system_);
    }
    UnitRegistry(const UnitRegistry&) = delete;
    UnitRegistry& operator=(const UnitRegistry&) = delete;

    base::Result<Unit> parse(std::string_view text) {
        const std::string symbol = base::toHalfWidth(base::trimmed(text));
        const std::scoped_lock lock(mutex_);
        if (const auto known = entries_.find(symbol); known != entries_.end()) {
            return Unit(known->second.get());
        }
        const std::string written = spelledForDatabase(symbol);
        ut_unit* const parsed = namesSomething(symbol) ? ut_parse(system_, written.c_str(), UT_UTF8) : nullptr;
        if (parsed == nullptr) {
            return base::failure(kUnitUnknown, {{"value", std::string(text)}});
        }
        return Unit(remember(symbol, parsed));
    }

    Unit dimensionless() const { return Unit(dimensionless_); }

    bool areConvertible(const ut_unit* a, const ut_unit* b) {
        const std::scoped_lock lock(mutex_);
        return ut_are_convertible(a, b) != 0;
    }

    /// The converter's values at 0 and 1, enough for every linear scale; nothing when the units do not convert.
    struct Line {
        double at_zero;
        double at_one;
        bool valid;
    };
    Line line(const ut_unit* from, const ut_unit* to) {
        const std::scoped_lock lock(mutex_);
        if (ut_are_convertible(from, to) == 0) {
            return {0.0, 0.0, false};
        }
        cv_converter* const converter = ut_get_converter(const_cast<ut_unit*>(from), const_cast<ut_unit*>(to));
        if (converter == nullptr) {
            return {0.0, 0.0, false};
        }
        const Line result{cv_convert_double(converter, 0.0), cv_convert_double(converter, 1.0), true};
        cv_free(converter);
        return result;
    }

private:
    UnitRegistry() {
        ut_set_error_message_handler(ut_ignore);
        const std::filesystem::path overlay = writeOverlay();
        system_ = ut_read_xml(overlay.c_str());
        std::filesystem::remove(overlay);
        if (system_ == nullptr) {
            throw std::runtime_error("the unit database cannot be read");
        }
        dimensionless_ = remember("1", ut_get_dimensionless_unit_one(system_));
        remember("-", ut_get_dimensionless_unit_one(system_));
    }

    /// UDUNITS-2 reads databases from files only: the embedded one is written beside an import of the standard one.
    static std::filesystem::path writeOverlay() {
        std::string name = (std::filesystem::temp_directory_path() / "parkcarbon-units-XXXXXX").string();
        const int descriptor = mkstemp(name.data());
        if (descriptor < 0) {
            throw std::runtime_error("no temporary file for the unit database");
        }
        ::close(descriptor);
        ut_status status = UT_SUCCESS;
        const char* const standard = ut_get_path_xml(nullptr, &status);
        std::string xml(embeddedFiles().front().bytes);
        const std::string root = "<unit-system>";
        xml.insert(xml.find(root) + root.size(), "<import>" + std::string(standard) + "</import>");
        std::ofstream(name, std::ios::binary) << xml;
        return name;
    }

    const Unit::Entry* remember(const std::string& symbol, ut_unit* parsed) {
        auto entry = std::make_unique<Unit::Entry>(Unit::Entry{symbol, parsed});
        const Unit::Entry* const stored = entry.get();
        entries_.emplace(symbol, std::move(entry));
        return stored;
    }

    std::mutex mutex_;
    ut_system* system_ = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Unit::Entry>> entries_;
    const Unit::Entry* dimensionless_ = nullptr;
};

base::Result<Unit> Unit::parse(std::string_view symbol) {
    return UnitRegistry::shared().parse(symbol);
}

Unit Unit::dimensionless() {
    return UnitRegistry::shared().dimensionless();
}

const std::string& Unit::symbol() const {
    return entry_->symbol;
}

bool Unit::isConvertibleTo(const Unit& other) const {
    return entry_ == other.entry_ || UnitRegistry::shared().areConvertible(entry_->parsed, other.entry_->parsed);
}

base::Result<double> Unit::factorTo(const Unit& other) const {
    if (entry_ == other.entry_) {
        return 1.0;
    }
    const auto line = UnitRegistry::shared().line(entry_->parsed, other.entry_->parsed);
    if (!line.valid || line.at_zero != 0.0) {
        return base::failure(kUnitIncompatible, {{"from", symbol()}, {"to", other.symbol()}});
    }
    return line.at_one;
}

base::Result<double> Unit::convert(double value, const Unit& other) const {
    if (entry_ == other.entry_) {
        return value;
    }
    const auto line = UnitRegistry::shared().line(entry_->parsed, other.entry_->parsed);
    if (!line.valid) {
        return base::failure(kUnitIncompatible, {{"from", symbol()}, {"to", other.symbol()}});
    }
    return line.at_zero + value * (line.at_one - line.at_zero);
}

} // namespace parkcarbon::domain
