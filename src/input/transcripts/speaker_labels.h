/// Names of speakers at the begin of a line: `SEN. LANE: `, `>> Anna: `, `[SPEAKER_01]: `, `أحمد: `, `Q. `.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace zubda {

/// What may be the name of a speaker. Many lines begin so that name nobody ("Note: "): see LabelCounts.
struct SpeakerLabel {
  std::size_t length = 0;  ///< Bytes up to what is said; 0 where there is no label.
  std::string_view name;   ///< Empty for `>> `, which says only that another one speaks.
  std::string_view time;   ///< Written before or behind the name; empty where there is none.
  bool is_upper = false;   ///< In capitals only, as captions and minutes write names.
};

/// The label that `line`, which has no line end, begins with.
SpeakerLabel read_speaker_label(std::string_view line);

/// Counts the labels of a text, to tell names from other words before a colon.
class LabelCounts {
 public:
  void add(const SpeakerLabel& label);

  /// Whether so many different names are there that at least two of them are there twice.
  bool is_conversation() const { return repeated_ >= 2; }

  /// Whether `label` is a name: in a conversation, when it is there twice.
  bool is_name(const SpeakerLabel& label) const;

 private:
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::size_t repeated_ = 0;  ///< Names that are there more than once.
};

}  // namespace zubda
