#pragma once

#include "ui/models/cell_words.hpp"
#include "ui/models/import_review.hpp"
#include "ui/models/result_table.hpp"

#include <QCoreApplication>
#include <QString>

namespace parkcarbon::ui {

/// Whether files and project agree on a control total, to the last digits of the sums.
bool isSame(const exchange::ImportReport::ControlTotal& total);

/// What an import did, in words and signs for the screen.
class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
public:
    ImportWords(const text::Text& words, const ReferenceDirectory& directory);

    QString outcome(ImportReview::Outcome outcome) const;   ///< `＋ new`
    QString fileName(const ReviewedFile& file) const;       ///< the enterprise before the file's name
    QString fileState(const ReviewedFile& file) const;      ///< why it is refused, or whether it is complete
    QString record(const ImportReview::Row& row) const;     ///< `Activity data A12`
    QString change(const ImportReview::Row& row) const;     ///< `quantity: 100 → 120; …`
    QString yearOnYear(const ImportReview::Row& row) const; ///< `⚠ × 3.2`; empty when nothing is known of it
    QString yearBefore(const ImportReview::Row& row) const; ///< the same as a sentence
    QString place(const exchange::ImportReport& report, const ImportReview::Row& row) const; ///< `fuels!D17`
    QString field(const ImportReview::Row& row, const exchange::ImportReport::Field& field) const;
    QString before(const ImportReview::Row& row, const exchange::ImportReport::Field& field) const;
    QString after(const ImportReview::Row& row, const exchange::ImportReport::Field& field) const;
    /// Files against project by item and unit; what differs is marked by a sign and a word.
    ResultTable controlTotals(const exchange::ImportReport& report) const;

private:
    QString shown(domain::Table table, const std::string& field, const std::string& value) const;
    QString itemName(const std::string& item) const;

    const text::Text& words_;
    CellWords cells_;
    const ReferenceDirectory& directory_;
};

} // namespace parkcarbon::ui
