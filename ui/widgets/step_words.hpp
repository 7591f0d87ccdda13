#pragma once

#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

namespace parkcarbon::ui {

/// `低位发热量 (NCV)`: the name of a step of a derivation and its symbol in the formula.
QString stepTitle(const engine::inventory::ExplanationStep& step, const text::Text& words);
/// `排放因子 · 已核对出处`: what kind of number it is, and how far it can be trusted.
QString stepKind(const engine::inventory::ExplanationStep& step, const text::Text& words);
/// `E07.xlsx · fuels!D17`: the cell that an input came from; empty for what was typed in.
QString stepPlace(const engine::inventory::ExplanationStep& step, const text::Text& words);
/// `imported by Li on 31 Jul 2025 08:00 · SHA-256 1a2b3c4d5e6f…`; empty where nobody knows.
QString importText(const domain::Provenance& origin, const text::Text& words);

} // namespace parkcarbon::ui
