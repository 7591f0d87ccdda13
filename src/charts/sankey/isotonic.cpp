#include "isotonic.hpp"

#include <cstddef>

namespace parkcarbon::charts {

std::vector<double> isotonic(const std::vector<double>& values, const std::vector<double>& weights) {
    struct Pool {
        double mean = 0.0;
        double weight = 0.0;
        std::size_t size = 0;
    };
    std::vector<Pool> pools;
    for (std::size_t index = 0; index < values.size(); ++index) {
        pools.push_back({values[index], weights[index], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean > pools.back().mean) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& pool = pools.back();
            pool.mean = (pool.mean * pool.weight + last.mean * last.weight) / (pool.weight + last.weight);
            pool.weight += last.weight;
            pool.size += last.size;
        }
    }
    std::vector<double> result;
    result.reserve(values.size());
    for (const Pool& pool : pools) {
        result.insert(result.end(), pool.size, pool.mean);
    }
    return result;
}

} // namespace parkcarbon::charts
