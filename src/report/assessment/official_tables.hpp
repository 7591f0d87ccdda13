#pragma once

#include "assessment_names.hpp"

/// The tables of the official forms of an implementation plan (园区循环化改造实施方案), in their order. A table without
/// rows is empty: the annex says why and keeps its number.
namespace parkcarbon::report {

Table enterpriseDirectory(const Composer& out);                           ///< 1 企业名录
Table materialsAndProducts(const Composer& out);                          ///< 2 主要原料与产品
Table energyBalanceForm(const Composer& out);                             ///< 3 能源平衡
Table waterBalanceForm(const Composer& out);                              ///< 4 水平衡
Table wasteLedger(const Composer& out, const AssessmentNames& names);     ///< 5 固废台账
Table pollutantLedger(const Composer& out, const AssessmentNames& names); ///< 6 污染物排放与治理
Table materialFlowAccount(const Composer& out);                           ///< 7 物质流核算
Table targetForm(const Composer& out, const AssessmentNames& names);      ///< 8 指标现状-目标表
Table projectForm(const Composer& out, const AssessmentNames& names);     ///< 9 项目汇总表
Table annualTaskForm(const Composer& out, const AssessmentNames& names);  ///< 10 分年度任务表
Table benefitForm(const Composer& out, const AssessmentNames& names);     ///< 11 预期成效汇总

} // namespace parkcarbon::report
