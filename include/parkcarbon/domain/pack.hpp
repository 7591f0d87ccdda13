#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <tuple>

/// The collection of data by workbooks: who was asked, who answered, what is still to be asked; how foreign workbooks
/// are read; which parts of the project colleagues work on.
namespace parkcarbon::domain {

/// A workbook that an enterprise was sent for a period (pack_requests.csv).
struct PackRequest {
    std::string id; ///< `2025:E07`
    std::optional<EnterpriseId> enterprise;
    base::Period period = base::Period::year(1900);
    std::string file_name;
    std::string language; ///< `zh`, `en`, `both`
    std::optional<base::Date> issued_on;
    std::optional<base::Date> due_on;
    std::optional<base::Date> reminded_on; ///< day of the last reminder
    std::string contact;
    std::string note;
    Provenance origin;
    friend bool operator==(const PackRequest&, const PackRequest&) = default;

    static constexpr Table kTable = Table::PackRequests;
    static constexpr auto members() {
        using R = PackRequest;
        return std::tuple(&R::id, &R::enterprise, &R::period, &R::file_name, &R::language, &R::issued_on, &R::due_on,
                          &R::reminded_on, &R::contact, &R::note);
    }
};

/// A workbook that came back and was taken in (pack_answers.csv).
struct PackAnswer {
    std::string id; ///< `2025:E07:1`
    std::optional<EnterpriseId> enterprise;
    base::Period period = base::Period::year(1900);
    std::string file_name;
    std::string sha256; ///< of its bytes; they are kept in the project when `kept`
    std::optional<base::Date> received_on;
    std::string received_by;
    bool complete = false; ///< every row that the workbook asks for is filled in or declared not to apply
    bool kept = false;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int refused = 0;
    std::string note;
    Provenance origin;
    friend bool operator==(const PackAnswer&, const PackAnswer&) = default;

    static constexpr Table kTable = Table::PackAnswers;
    static constexpr auto members() {
        using A = PackAnswer;
        return std::tuple(&A::id, &A::enterprise, &A::period, &A::file_name, &A::sha256, &A::received_on,
                          &A::received_by, &A::complete, &A::kept, &A::added, &A::changed, &A::unchanged, &A::refused,
                          &A::note);
    }
};

/// Something to be asked back about one cell of a workbook (pack_questions.csv); `code` and `arguments` are those of
/// the finding that raised it, so that it can be put in either language.
struct PackQuestion {
    std::string id;
    std::optional<EnterpriseId> enterprise;
    base::Period period = base::Period::year(1900);
    std::string sheet;  ///< id of the sheet in the workbook's description: `fuels`
    std::string row_id; ///< id of the row in that workbook; empty = the sheet as a whole
    std::string field;  ///< id of the column; empty = the row as a whole
    std::string cell;   ///< `D17` where it stood; empty when unknown
    std::string code;
    std::string arguments; ///< JSON object of texts
    std::string question;  ///< in the asker's own words, in place of what `code` says
    std::optional<base::Date> asked_on;
    QuestionStatus status = QuestionStatus::Open;
    std::string reply;
    Provenance origin;
    friend bool operator==(const PackQuestion&, const PackQuestion&) = default;

    static constexpr Table kTable = Table::PackQuestions;
    static constexpr auto members() {
        using Q = PackQuestion;
        return std::tuple(&Q::id, &Q::enterprise, &Q::period, &Q::sheet, &Q::row_id, &Q::field, &Q::cell, &Q::code,
                          &Q::arguments, &Q::question, &Q::asked_on, &Q::status, &Q::reply);
    }
};

/// How the columns of a workbook that knows nothing of this program are read (import_mappings.csv).
struct ImportMapping {
    std::string id;
    std::string name;
    std::string signature; ///< what its header looked like, by which it is recognised again
    std::string sheet;     ///< name of the sheet; empty = the first that fits
    std::string table;     ///< "activities" …
    int header_row = 1;
    std::string columns;   ///< JSON object: field → header text
    std::string constants; ///< JSON object: field → text for every row
    std::optional<base::Date> used_on;
    Provenance origin;
    friend bool operator==(const ImportMapping&, const ImportMapping&) = default;

    static constexpr Table kTable = Table::ImportMappings;
    static constexpr auto members() {
        using M = ImportMapping;
        return std::tuple(&M::id, &M::name, &M::signature, &M::sheet, &M::table, &M::header_row, &M::columns,
                          &M::constants, &M::used_on);
    }
};

/// A part of a project that a colleague works on in a file of their own (parts.csv). Both files hold the row; in the
/// part, `project_id` is that of the project it was taken from.
struct ProjectPart {
    std::string id;
    std::string holder;
    std::string enterprises; ///< `E01;E07`
    std::string project_id;
    int base_revision = 0; ///< of the project when the part was given, or last merged
    std::string base_hash; ///< of its journal entry of that number
    int part_revision = 0; ///< of the part when it was given, or last merged
    std::string part_hash;
    std::optional<base::Date> given_on;
    std::optional<base::Date> merged_on; ///< the last time
    std::string note;
    Provenance origin;
    friend bool operator==(const ProjectPart&, const ProjectPart&) = default;

    static constexpr Table kTable = Table::Parts;
    static constexpr auto members() {
        using P = ProjectPart;
        return std::tuple(&P::id, &P::holder, &P::enterprises, &P::project_id, &P::base_revision, &P::base_hash,
                          &P::part_revision, &P::part_hash, &P::given_on, &P::merged_on, &P::note);
    }
};

} // namespace parkcarbon::domain
