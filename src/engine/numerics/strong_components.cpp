#include "strong_components.hpp"

#include <algorithm>
#include <limits>

namespace parkcarbon::engine::numerics {
namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

class ComponentSearch {
public:
    ComponentSearch(std::uint32_t nodes, const std::vector<Link>& links)
        : begin_(nodes + 1, 0), order_(nodes, kUnseen), low_(nodes, 0), open_(nodes, false) {
        for (const Link& link : links) {
            ++begin_[link.first + 1];
        }
        for (std::uint32_t node = 0; node < nodes; ++node) {
            begin_[node + 1] += begin_[node];
        }
        targets_.resize(links.size());
        std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
        for (const Link& link : links) {
            targets_[next[link.first]++] = link.second;
        }
    }

    std::vector<std::vector<std::uint32_t>> run() {
        for (std::uint32_t node = 0; node < order_.size(); ++node) {
            if (order_[node] == kUnseen) {
                search(node);
            }
        }
        return std::move(components_);
    }

private:
    struct Visit {
        std::uint32_t node;
        std::size_t next;
    };

    void enter(std::uint32_t node) {
        order_[node] = low_[node] = count_++;
        open_[node] = true;
        stack_.push_back(node);
        path_.push_back({node, begin_[node]});
    }

    void search(std::uint32_t root) {
        enter(root);
        while (!path_.empty()) {
            Visit& visit = path_.back();
            const std::uint32_t node = visit.node;
            if (visit.next < begin_[node + 1]) {
                const std::uint32_t target = targets_[visit.next++];
                if (order_[target] == kUnseen) {
                    enter(target);
                } else if (open_[target]) {
                    low_[node] = std::min(low_[node], order_[target]);
                }
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) {
                low_[path_.back().node] = std::min(low_[path_.back().node], low_[node]);
            }
            if (low_[node] == order_[node]) {
                close(node);
            }
        }
    }

    void close(std::uint32_t root) {
        std::vector<std::uint32_t>& component = components_.emplace_back();
        std::uint32_t node = kUnseen;
        do {
            node = stack_.back();
            stack_.pop_back();
            open_[node] = false;
            component.push_back(node);
        } while (node != root);
    }

    std::vector<std::size_t> begin_;
    std::vector<std::uint32_t> targets_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> low_;
    std::vector<bool> open_;
    std::vector<std::uint32_t> stack_;
    std::vector<Visit> path_;
    std::uint32_t count_ = 0;
    std::vector<std::vector<std::uint32_t>> components_;
};

} // namespace

std::vector<std::vector<std::uint32_t>> strongComponents(std::uint32_t nodes, const std::vector<Link>& links) {
    return ComponentSearch(nodes, links).run();
}

} // namespace parkcarbon::engine::numerics
