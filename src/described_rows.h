/// Puts together what the stages found about sentences, for those who ask why one was chosen or not.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <string>
#include <vector>

#include "analysis.h"
#include "select/select.h"
#include <zubda/document.h>

namespace zubda {

/// The names of the factors of a sentence, and their values.
class FactorValues {
 public:
  /// `length` is empty where it is 1 for all rows.
  FactorValues(const Rows& rows, const Eigen::ArrayXd& length, bool has_shares)
      : rows_(rows), length_(length), has_shares_(has_shares) {}

  std::vector<std::string> names() const {
    if (rows_.factors.names.empty() && !has_shares_) return {};
    std::vector<std::string> names;
    names.reserve(rows_.factors.names.size() + max_others);
    names.assign(rows_.factors.names.begin(), rows_.factors.names.end());
    if (!names.empty()) names.insert(names.end(), {std::string(length_column.name), std::string(dangling_column.name)});
    if (has_shares_) names.emplace_back(share_column.name);
    return names;
  }

  std::vector<double> values(Eigen::Index row, const Choice& choice) const {
    std::vector<double> values;
    values.reserve(rows_.factors.columns.size() + max_others);
    for (const auto& column : rows_.factors.columns) values.push_back(column[row]);
    if (!values.empty()) values.insert(values.end(), {length_.size() > 0 ? length_[row] : 1, choice.dangling});
    if (has_shares_) values.push_back(choice.share);
    return values;
  }

 private:
  static constexpr std::size_t max_others = 3;  ///< Length, dangling, share.

  const Rows& rows_;
  const Eigen::ArrayXd& length_;
  bool has_shares_;
};

/// What all stages found about each of `sentences`, numbers of `rows`. Ranks are those among all rows.
std::vector<ScoredSentence> describe_rows(const Rows& rows, const Selection& selection, const FactorValues& factors,
                                          const std::vector<std::size_t>& sentences);

}  // namespace zubda
