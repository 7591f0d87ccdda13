#pragma once

#include "../support/example_assessment.hpp"
#include "../support/section_test.hpp"

#include "report/assessment/assessment_sections.hpp"

namespace parkcarbon::report {

/// One section of the assessment of the example park, composed alone.
class AssessmentSectionTest : public SectionTest {
protected:
    AssessmentSectionTest() { assessment = &example.results; }

    std::vector<std::string> tableNumbers(const Document& document) const {
        std::vector<std::string> numbers;
        for (const Block& block : document.blocks) {
            if (const auto* found = std::get_if<Table>(&block)) {
                numbers.push_back(found->number);
            }
        }
        return numbers;
    }

    ExampleAssessment example{park};
};

} // namespace parkcarbon::report
