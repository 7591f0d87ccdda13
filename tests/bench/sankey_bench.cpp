// A Sankey diagram of 500 nodes and 3,000 links: laid out, painted, and painted again while a node is dragged.
// docs/performance.md says how to read the figures.
#include "charts/support/pointer.hpp"
#include "charts/support/sankey_specs.hpp"
#include "support/measurement.hpp"

#include <parkcarbon/charts/sankey_layout.hpp>
#include <parkcarbon/charts/sankey_view.hpp>

#include <QApplication>
#include <QImage>
#include <QPixmap>

#include <algorithm>
#include <vector>

namespace parkcarbon::bench {
namespace {

using charts::SankeyLayout;
using charts::SankeySpec;

constexpr double kLayoutMs = 200.0;
constexpr double kDragFrameMs = 1000.0 / 30;

const SankeySpec& stress() {
    static const SankeySpec spec = charts::randomNetwork(500, 3000, 7);
    return spec;
}

/// Counting the crossings of one finished layout pair by pair, which the layout does after every sweep by prefix sums.
double crossingsPairByPair(const SankeyLayout& layout) {
    struct Segment {
        double x, from, to, weight;
    };
    std::vector<Segment> segments;
    for (const auto& ribbon : layout.ribbons) {
        if (ribbon.route != charts::SankeyRoute::Forward) {
            continue;
        }
        double x = ribbon.line.start.x;
        double y = ribbon.line.start.y;
        for (const auto& via : ribbon.vias) {
            segments.push_back({x, y, via.y, ribbon.width});
            x = via.right;
            y = via.y;
        }
        segments.push_back({x, y, ribbon.line.pieces.back().end.y, ribbon.width});
    }
    std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) { return a.x < b.x; });
    double sum = 0.0;
    for (std::size_t a = 0; a < segments.size(); ++a) {
        for (std::size_t b = a + 1; b < segments.size() && segments[b].x == segments[a].x; ++b) {
            const bool cross = (segments[a].from - segments[b].from) * (segments[a].to - segments[b].to) < 0.0;
            sum += cross ? segments[a].weight * segments[b].weight : 0.0;
        }
    }
    return sum;
}

void layOut(benchmark::State& state) {
    const SankeyLayout done = charts::layoutSankey(stress(), {});
    const Yardsticks yardsticks{medianOf(3, [&done] { benchmark::DoNotOptimize(crossingsPairByPair(done)); }), {}};
    report(state, kLayoutMs, yardsticks,
           [] { benchmark::DoNotOptimize(charts::layoutSankey(stress(), {}).ribbons.data()); });
    state.counters["columns"] = done.columns;
}

/// One frame while a node is dragged; the yardstick is painting everything anew.
void dragFrame(benchmark::State& state, const char* id) {
    charts::SankeyView view;
    view.resize(1366, 700);
    view.setSpec(stress());
    QImage screen(view.size(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { view.render(&screen); };
    paint();
    const Yardsticks yardsticks{medianOf(3,
                                         [&] {
                                             view.fit(); // nothing painted before stays valid
                                             paint();
                                         }),
                                {}};
    const QPointF from = view.positionOf(QString::fromLatin1(id));
    charts::sendMouse(view, QEvent::MouseButtonPress, from);
    charts::sendMouse(view, QEvent::MouseMove, from + QPointF(8.0, 0.0));
    paint(); // what stays is rendered once, at the beginning of the drag
    int step = 0;
    report(state, kDragFrameMs, yardsticks, [&] {
        charts::sendMouse(view, QEvent::MouseMove, from + QPointF(10.0 + step % 50, step % 30));
        paint();
        ++step;
    });
    charts::sendMouse(view, QEvent::MouseButtonRelease, from);
}

BENCHMARK(layOut)->Unit(benchmark::kMillisecond)->Iterations(7);
BENCHMARK_CAPTURE(dragFrame, ordinaryNode, "E00200")->Unit(benchmark::kMillisecond)->Iterations(60);
BENCHMARK_CAPTURE(dragFrame, largestHub, "E00499")->Unit(benchmark::kMillisecond)->Iterations(60);

} // namespace
} // namespace parkcarbon::bench

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
