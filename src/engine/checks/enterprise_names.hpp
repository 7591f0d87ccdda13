#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::engine::checks {

/// A name of an enterprise without what people write differently: full and half width, case, spaces, punctuation and
/// the legal form at its end (有限公司, 有限责任公司, 股份有限公司; Co., Ltd.). Different names stay different: 一厂 is
/// not 二厂, a group (集团) not its subsidiary. Empty when nothing but a legal form is left.
std::string foldedEnterpriseName(std::string_view name);

} // namespace parkcarbon::engine::checks
