#include "ui/models/import_review.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace parkcarbon::ui {
namespace {

constexpr double kLeastUsual = 0.5;
constexpr double kMostUsual = 2.0;

/// The finding for which a file as a whole cannot be taken.
std::optional<base::Finding> obstacleOf(const exchange::ImportReport::File& file) {
    const auto found = std::find_if(file.findings.begin(), file.findings.end(), [](const base::Finding& finding) {
        return finding.severity == base::Severity::Error && finding.where.row == 0;
    });
    return found == file.findings.end() ? std::nullopt : std::optional(*found);
}

void addCounts(ReviewedFile& sum, const auto& part) {
    sum.read += part.read;
    sum.added += part.added;
    sum.changed += part.changed;
    sum.unchanged += part.unchanged;
    sum.refused += part.refused;
}

} // namespace

bool isUnusual(const exchange::ImportReport::YearBefore& year_before) {
    return !(year_before.ratio >= kLeastUsual && year_before.ratio <= kMostUsual);
}

void ImportReview::setReport(exchange::ImportReport report) {
    report_ = std::move(report);
    gatherFiles();
    gatherRows();
}

void ImportReview::gatherFiles() {
    files_.clear();
    file_of_.clear();
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (const auto& part : report_.files) {
        const auto [entry, fresh] = known.try_emplace({part.file, part.sha256}, files_.size());
        if (fresh) {
            ReviewedFile file;
            file.file = part.file;
            file.sha256 = part.sha256;
            file.complete = part.complete;
            files_.push_back(std::move(file));
        }
        ReviewedFile& file = files_[entry->second];
        addCounts(file, part);
        file.enterprise_id = file.enterprise_id.empty() ? part.enterprise_id : file.enterprise_id;
        file.period = file.period.empty() ? part.period : file.period;
        file.complete = file.complete && part.complete;
        if (!file.obstacle) {
            file.obstacle = obstacleOf(part);
        }
        file_of_.push_back(entry->second);
    }
}

void ImportReview::gatherRows() {
    all_rows_.resize(report_.rows.size());
    std::iota(all_rows_.begin(), all_rows_.end(), 0U);
    accepted_.assign(report_.rows.size(), false);
    tallies_.assign(files_.size(), {});
    for (const std::uint32_t row : all_rows_) {
        const std::size_t file = fileOf(row);
        files_[file].rows.push_back(row);
        if (isChoosable(row)) {
            accepted_[row] = report_.rows[row].outcome != Outcome::LeftOut;
            ++tallies_[file].choosable;
            tallies_[file].accepted += accepted_[row] ? 1 : 0;
        }
    }
}

ReviewedFile ImportReview::total() const {
    ReviewedFile sum;
    for (const ReviewedFile& file : files_) {
        addCounts(sum, file);
    }
    return sum;
}

bool ImportReview::isChoosable(std::uint32_t row) const {
    const Outcome outcome = report_.rows[row].outcome;
    return outcome == Outcome::Added || outcome == Outcome::Changed || outcome == Outcome::LeftOut;
}

Acceptance ImportReview::acceptance(std::size_t file) const {
    const Tally& tally = tallies_[file];
    if (tally.choosable == 0) {
        return tally.whole ? Acceptance::All : Acceptance::None;
    }
    return tally.accepted == 0                 ? Acceptance::None
           : tally.accepted == tally.choosable ? Acceptance::All
                                               : Acceptance::Some;
}

Acceptance ImportReview::acceptance() const {
    bool any = false;
    bool all = true;
    for (std::size_t file = 0; file < files_.size(); ++file) {
        any = any || acceptance(file) != Acceptance::None;
        all = all && acceptance(file) == Acceptance::All;
    }
    return all ? Acceptance::All : any ? Acceptance::Some : Acceptance::None;
}

void ImportReview::acceptRow(std::uint32_t row, bool accepted) {
    if (isChoosable(row) && accepted_[row] != accepted) {
        accepted_[row] = accepted;
        tallies_[fileOf(row)].accepted += accepted ? 1 : -1;
    }
}

void ImportReview::acceptFile(std::size_t file, bool accepted) {
    tallies_[file].whole = accepted;
    for (const std::uint32_t row : files_[file].rows) {
        acceptRow(row, accepted);
    }
}

void ImportReview::acceptAll(bool accepted) {
    for (std::size_t file = 0; file < files_.size(); ++file) {
        acceptFile(file, accepted);
    }
}

std::int64_t ImportReview::acceptedRows() const {
    return std::accumulate(tallies_.begin(), tallies_.end(), std::int64_t{0},
                           [](std::int64_t sum, const Tally& tally) { return sum + tally.accepted; });
}

bool ImportReview::takesAnything() const {
    for (std::size_t file = 0; file < files_.size(); ++file) {
        const ReviewedFile& each = files_[file];
        const bool told = each.added + each.changed > 0 || !each.enterprise_id.empty();
        if (!each.obstacle && told && acceptance(file) != Acceptance::None) {
            return true;
        }
    }
    return false;
}

std::vector<services::ImportRefusal> ImportReview::refusals() const {
    std::vector<services::ImportRefusal> refusals;
    for (std::size_t index = 0; index < files_.size(); ++index) {
        const ReviewedFile& file = files_[index];
        const Acceptance taken = acceptance(index);
        if (taken == Acceptance::None) {
            refusals.push_back({file.sha256, {}, std::nullopt});
        }
        for (const std::uint32_t row : file.rows) {
            if (taken == Acceptance::Some && isChoosable(row) && !accepted_[row]) {
                const Row& left_out = report_.rows[row];
                refusals.push_back({file.sha256, report_.files[left_out.file].sheet, left_out.row});
            }
        }
    }
    return refusals;
}

std::optional<std::uint32_t> ImportReview::rowAt(const base::Location& where) const {
    const auto found = std::find_if(all_rows_.begin(), all_rows_.end(), [&](std::uint32_t index) {
        const Row& row = report_.rows[index];
        const auto& part = report_.files[row.file];
        return row.row == where.row && part.file == where.file && part.sheet == where.sheet;
    });
    return found == all_rows_.end() ? std::nullopt : std::optional(*found);
}

} // namespace parkcarbon::ui
