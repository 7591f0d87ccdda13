#include "services/packs/pack_questions.hpp"

#include <parkcarbon/exchange/arguments_text.hpp>
#include <parkcarbon/services/pack_use_case.hpp>
#include <parkcarbon/services/record_operations.hpp>

namespace parkcarbon::services {
namespace {

class AskPackQuestion final : public Operation {
public:
    explicit AskPackQuestion(domain::PackQuestion question) : question_(std::move(question)) {}

    base::Code code() const override { return kAskPackQuestion; }
    base::Arguments arguments() const override {
        return {{"enterprise", question_.enterprise ? question_.enterprise->str() : std::string{}}};
    }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        domain::PackQuestion question = question_;
        if (!question.enterprise || !writer.exists(domain::Table::Enterprises, question.enterprise->str())) {
            return base::failure(kRecordNotFound,
                                 {{"table", "enterprises"}, {"value", std::string(arguments().front().value)}});
        }
        question.asked_on = writer.today();
        question.status = domain::QuestionStatus::Open;
        if (question.id.empty()) {
            question.id = packQuestionId(question);
        }
        const auto key = writer.keyOf(domain::Table::PackQuestions, question.id);
        if (!key) {
            return base::failure(key.error());
        }
        return *key ? writer.update(**key, question) : writer.insert(question).map([](std::int64_t) {});
    }

private:
    domain::PackQuestion question_;
};

} // namespace

base::Arguments questionArguments(const domain::PackQuestion& question) {
    return exchange::argumentsFrom(question.arguments);
}

base::Result<void> askPackQuestion(ProjectSession& session, domain::PackQuestion question) {
    return session.execute(AskPackQuestion(std::move(question))).map([](const ChangeNotice&) {});
}

} // namespace parkcarbon::services
