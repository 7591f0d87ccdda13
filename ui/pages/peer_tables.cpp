#include "ui/pages/peer_tables.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

constexpr int kDigits = 3;
constexpr int kScoreDecimals = 3;

QString translated(const char* source) {
    return QCoreApplication::translate("PeerTables", source);
}

QString parkName(const ScoredPark& park, std::size_t index) {
    if (park.is_standard) {
        return translated(QT_TRANSLATE_NOOP("PeerTables", "The scheme's limits"));
    }
    return index == 0 ? translated(QT_TRANSLATE_NOOP("PeerTables", "This park")) : text::toQString(park.name);
}

QString significant(const std::optional<double>& value) {
    return value ? text::toQString(text::formatSignificant(*value, kDigits)) : QStringLiteral("–");
}

QString criterionName(const std::string& criterion, const text::Text& words) {
    return text::toQString(words.termOr("indicator_role", criterion));
}

} // namespace

ResultTable peerScoreTable(const PeerComparison& peers, const text::Text& words) {
    std::vector<std::size_t> order(peers.parks.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return peers.scores.ranks[a] < peers.scores.ranks[b]; });
    ValueRows rows;
    for (const std::size_t park : order) {
        std::vector<ValueCell> cells{numberCell(static_cast<double>(peers.scores.ranks[park])),
                                     textCell(parkName(peers.parks[park], park), park == 0),
                                     numberOrDash(peers.scores.total[park], {}, true)};
        for (const auto& score : peers.scores.criterion_score[park]) {
            cells.push_back(numberOrDash(score));
        }
        cells.front().text = QString::number(peers.scores.ranks[park]);
        rows.push_back(std::move(cells));
    }
    QStringList titles{translated(QT_TRANSLATE_NOOP("PeerTables", "Rank")),
                       translated(QT_TRANSLATE_NOOP("PeerTables", "Park")),
                       translated(QT_TRANSLATE_NOOP("PeerTables", "Composite score"))};
    for (const std::string& criterion : peers.scores.criteria) {
        titles << criterionName(criterion, words);
    }
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("PeerTables", "Composite score")), titles,
                                     std::move(rows), kScoreDecimals);
    table.note =
        peers.indicators.empty()
            ? translated(QT_TRANSLATE_NOOP("PeerTables", "No indicator is known of two parks: enter peers."))
            : translated(QT_TRANSLATE_NOOP("PeerTables", "0 to 1: mean of the normal distribution of z-scores, "
                                                         "each criterion and each indicator weighing the same."));
    return table;
}

ResultTable peerValueTable(const PeerComparison& peers, const text::Text& words) {
    ValueRows rows;
    for (std::size_t indicator = 0; indicator < peers.indicators.size(); ++indicator) {
        std::vector<ValueCell> cells{textCell(text::toQString(peers.indicators[indicator].id)),
                                     textCell(criterionName(peers.indicators[indicator].criterion, words))};
        for (const ScoredPark& park : peers.parks) {
            const auto& value = park.values[indicator];
            cells.push_back({significant(value), value, {}, false});
        }
        rows.push_back(std::move(cells));
    }
    QStringList titles{translated(QT_TRANSLATE_NOOP("PeerTables", "Indicator")),
                       translated(QT_TRANSLATE_NOOP("PeerTables", "Criterion"))};
    for (std::size_t park = 0; park < peers.parks.size(); ++park) {
        titles << parkName(peers.parks[park], park);
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("PeerTables", "Values")), titles, std::move(rows));
}

QString controlText(const ControlAssessment& control, const text::Text& words) {
    const QString class_text =
        control.control_class ? text::toQString(words.termOr("control_class", controlClassWord(*control.control_class)))
                              : translated(QT_TRANSLATE_NOOP("PeerTables", "? cannot be told"));
    QString told = translated(QT_TRANSLATE_NOOP("PeerTables", "Control by energy or by carbon: %1 "
                                                              "(%2 tCO2/tce beside %3; %4 tce/10⁴ CNY beside %5)."))
                       .arg(class_text, significant(control.k_tco2_per_tce), significant(control.limits.k_tco2_per_tce),
                            significant(control.i_tce_per_10k_cny), significant(control.limits.i_tce_per_10k_cny));
    if (!control.missing.empty()) {
        QStringList missing;
        for (const std::string& variable : control.missing) {
            missing << text::toQString(variable);
        }
        told +=
            ' ' + translated(QT_TRANSLATE_NOOP("PeerTables", "Missing: %1.")).arg(missing.join(QStringLiteral(", ")));
    }
    return told + ' ' +
           translated(QT_TRANSLATE_NOOP("PeerTables", "The limits are reconstructed; no rule is published."));
}

} // namespace parkcarbon::ui
