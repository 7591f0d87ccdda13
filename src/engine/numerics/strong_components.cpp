#include "strong_components.hpp"

#include <algorithm>
#include <limits>

namespace parkcarbon::engine::numerics {
namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

class ComponentSearch {
public:
    explicit ComponentSearch(const SparseRows& matrix)
        : matrix_(matrix), number_(matrix.size(), kUnseen), lowest_(matrix.size(), 0), open_(matrix.size(), false) {
        found_.nodes.reserve(matrix.size());
    }

    StrongComponents run() {
        for (std::uint32_t node = 0; node < matrix_.size(); ++node) {
            if (number_[node] == kUnseen) {
                visitFrom(node);
            }
        }
        return std::move(found_);
    }

private:
    struct Visit {
        std::uint32_t node;
        std::size_t next_entry;
    };

    void enter(std::uint32_t node) {
        number_[node] = lowest_[node] = count_++;
        open_[node] = true;
        stack_.push_back(node);
        path_.push_back({node, matrix_.start[node]});
    }

    void visitFrom(std::uint32_t root) {
        enter(root);
        while (!path_.empty()) {
            Visit& visit = path_.back();
            const std::uint32_t node = visit.node;
            if (visit.next_entry < matrix_.start[node + 1]) {
                const std::uint32_t needed = matrix_.column[visit.next_entry++];
                if (number_[needed] == kUnseen) {
                    enter(needed);
                } else if (open_[needed]) {
                    lowest_[node] = std::min(lowest_[node], number_[needed]);
                }
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) {
                lowest_[path_.back().node] = std::min(lowest_[path_.back().node], lowest_[node]);
            }
            if (lowest_[node] == number_[node]) {
                close(node);
            }
        }
    }

    void close(std::uint32_t root) {
        std::uint32_t node = kUnseen;
        do {
            node = stack_.back();
            stack_.pop_back();
            open_[node] = false;
            found_.nodes.push_back(node);
        } while (node != root);
        found_.start.push_back(found_.nodes.size());
    }

    const SparseRows& matrix_;
    std::vector<std::uint32_t> number_;
    std::vector<std::uint32_t> lowest_;
    std::vector<bool> open_;
    std::vector<std::uint32_t> stack_;
    std::vector<Visit> path_;
    std::uint32_t count_ = 0;
    StrongComponents found_;
};

} // namespace

StrongComponents strongComponents(const SparseRows& matrix) {
    return ComponentSearch(matrix).run();
}

std::vector<std::vector<std::uint32_t>> strongComponents(std::uint32_t nodes, const std::vector<Link>& links) {
    std::vector<Link> sorted = links;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    SparseRows matrix;
    auto link = sorted.begin();
    for (std::uint32_t node = 0; node < nodes; ++node) {
        for (; link != sorted.end() && link->first == node; ++link) {
            matrix.add(link->second, 1.0);
        }
        matrix.endRow();
    }
    const StrongComponents found = strongComponents(matrix);
    std::vector<std::vector<std::uint32_t>> components;
    components.reserve(found.size());
    for (std::size_t component = 0; component < found.size(); ++component) {
        const auto members = found.nodesOf(component);
        components.emplace_back(members.begin(), members.end());
    }
    return components;
}

} // namespace parkcarbon::engine::numerics
