#include "dense_balance.hpp"

#include <Eigen/Dense>
#include <limits>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kRankTolerance = 1e-9;

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Orthonormal bases of what a matrix does not reach, and of what it maps to zero; its rank and pseudo-inverse.
struct SingularValues {
    MatrixXd left_null;
    MatrixXd null;
    MatrixXd pseudo_inverse;
    Index rank = 0;

    explicit SingularValues(const MatrixXd& matrix)
        : left_null(MatrixXd::Identity(matrix.rows(), matrix.rows())),
          null(MatrixXd::Identity(matrix.cols(), matrix.cols())),
          pseudo_inverse(MatrixXd::Zero(matrix.cols(), matrix.rows())) {
        if (matrix.size() == 0) {
            return;
        }
        const Eigen::JacobiSVD<MatrixXd> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
        const VectorXd values = svd.singularValues();
        const double limit = kRankTolerance * std::max(1.0, values(0));
        while (rank < values.size() && values(rank) > limit) {
            ++rank;
        }
        left_null = svd.matrixU().rightCols(matrix.rows() - rank);
        null = svd.matrixV().rightCols(matrix.cols() - rank);
        pseudo_inverse = svd.matrixV().leftCols(rank) * values.head(rank).cwiseInverse().asDiagonal() *
                         svd.matrixU().leftCols(rank).transpose();
    }
};

std::vector<Index> flowsIn(const BalanceGraph& graph, FlowState state) {
    std::vector<Index> flows;
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        if (graph.state[flow] == state) {
            flows.push_back(static_cast<Index>(flow));
        }
    }
    return flows;
}

MatrixXd incidence(const BalanceGraph& graph, const std::vector<Index>& flows) {
    MatrixXd result = MatrixXd::Zero(graph.nodes, static_cast<Index>(flows.size()));
    for (Index column = 0; column < result.cols(); ++column) {
        const auto flow = static_cast<std::size_t>(flows[static_cast<std::size_t>(column)]);
        result(graph.from[flow], column) -= 1.0;
        result(graph.to[flow], column) += 1.0;
    }
    return result.bottomRows(graph.nodes - 1);
}

VectorXd picked(const std::vector<double>& numbers, const std::vector<Index>& flows) {
    VectorXd result(static_cast<Index>(flows.size()));
    for (Index entry = 0; entry < result.size(); ++entry) {
        result(entry) = numbers[static_cast<std::size_t>(flows[static_cast<std::size_t>(entry)])];
    }
    return result;
}

} // namespace

DenseBalance denseBalance(const BalanceGraph& graph) {
    const auto unmeasured = flowsIn(graph, FlowState::Unmeasured);
    const auto measured = flowsIn(graph, FlowState::Measured);
    const auto exact = flowsIn(graph, FlowState::Exact);
    const MatrixXd unmeasured_part = incidence(graph, unmeasured);
    const MatrixXd measured_part = incidence(graph, measured);
    const VectorXd constants = incidence(graph, exact) * picked(graph.value, exact);
    const SingularValues of_unmeasured(unmeasured_part);
    const MatrixXd redundant = of_unmeasured.left_null.transpose() * measured_part;

    const VectorXd x = picked(graph.value, measured);
    const VectorXd sd = picked(graph.sd, measured);
    const MatrixXd q = sd.cwiseAbs2().asDiagonal();
    const SingularValues of_normal(redundant * q * redundant.transpose());
    const VectorXd residual = redundant * x + of_unmeasured.left_null.transpose() * constants;
    const MatrixXd gain = q * redundant.transpose() * of_normal.pseudo_inverse;
    const VectorXd balanced = x - gain * residual;
    const MatrixXd covariance = q - gain * redundant * q;
    const MatrixXd response = -of_unmeasured.pseudo_inverse * measured_part;
    const VectorXd found = response * balanced - of_unmeasured.pseudo_inverse * constants;

    DenseBalance result;
    const auto flows = static_cast<Index>(graph.flows());
    result.flow_class.assign(graph.flows(), VariableClass::Exact);
    result.values = graph.value;
    result.chi_square = residual.dot(of_normal.pseudo_inverse * residual);
    result.degrees_of_freedom = static_cast<std::size_t>(SingularValues(redundant).rank);
    MatrixXd all = MatrixXd::Zero(flows, x.size()); // every flow as a function of the measured ones
    for (Index entry = 0; entry < x.size(); ++entry) {
        const auto flow = measured[static_cast<std::size_t>(entry)];
        result.flow_class[static_cast<std::size_t>(flow)] =
            redundant.col(entry).norm() > kRankTolerance ? VariableClass::Redundant : VariableClass::NonRedundant;
        result.values[static_cast<std::size_t>(flow)] = balanced(entry);
        all(flow, entry) = 1.0;
    }
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    for (Index entry = 0; entry < found.size(); ++entry) {
        const auto flow = unmeasured[static_cast<std::size_t>(entry)];
        const bool observable = of_unmeasured.null.row(entry).norm() <= kRankTolerance;
        result.flow_class[static_cast<std::size_t>(flow)] =
            observable ? VariableClass::Observable : VariableClass::Unobservable;
        result.values[static_cast<std::size_t>(flow)] = observable ? found(entry) : kNone;
        if (observable) {
            all.row(flow) = response.row(entry);
        }
    }
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> of_flows =
        all * covariance * all.transpose();
    for (Index flow = 0; flow < flows; ++flow) {
        if (result.flow_class[static_cast<std::size_t>(flow)] == VariableClass::Unobservable) {
            of_flows.row(flow).setConstant(kNone);
            of_flows.col(flow).setConstant(kNone);
        }
    }
    result.covariance.assign(of_flows.data(), of_flows.data() + of_flows.size());
    return result;
}

} // namespace parkcarbon::engine::flows
