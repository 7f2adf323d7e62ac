#include "input/zim/zim.h"

#include <deque>
#include <stdexcept>
#include <utility>

#include "input/containers/member_fields.h"
#include "input/convert/helper_program.h"
#include "input/convert/process.h"
#include "input/document_id.h"
#include "input/formats.h"
#include "input/reader.h"
#include "text/utf8.h"

namespace zubda {
namespace {

/// Chosen by hand: the start of the program takes some 20 ms of the 100 ms that so many bytes take.
constexpr std::size_t batch_bytes = std::size_t{4} << 20;

class Zim : public Container {
 public:
  explicit Zim(std::string path) : program_(find_helper_program("zubda-zim")), path_(std::move(path)) {
    if (path_.starts_with('-')) path_.insert(0, "./");
  }

  std::optional<std::string> next() override {
    if (!articles_.empty()) articles_.pop_front();
    while (articles_.empty()) {
      if (start_.empty()) return std::nullopt;
      read_batch();
    }
    return "#" + std::to_string(++count_);
  }

  std::string read(std::size_t max_bytes) override {
    auto& [fields, fault] = articles_.front();
    if (!fault.empty()) throw std::runtime_error(fault);
    if (fields.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
    return std::move(fields);
  }

  MemberReader reader() const override { return read_zim_article; }

 private:
  struct Article {
    std::string fields;
    std::string fault = {};
  };

  void read_batch() {
    // One article may be as long as the program writes any.
    const ProcessLimits limits{.output_bytes = std::size_t{80} << 20, .document = path_};
    const auto result = run_process({program_, path_, start_, std::to_string(batch_bytes)}, "", limits);
    if (result.status != 0) throw std::runtime_error("zubda-zim: " + reason_of(result));
    start_.clear();
    bool is_complete = false;
    for (std::string_view rest = result.output; !rest.empty();) {
      const auto field = first_field(rest);
      rest = field.rest;
      if (field.name == "error") throw std::runtime_error("damaged ZIM file: " + std::string(field.value));
      if (field.name == "path") articles_.emplace_back();
      if (field.name == "next") start_ = field.value;
      if (field.name == "next" || field.name == "end") is_complete = true;
      else if (field.name == "fault") articles_.back().fault = field.value;
      else append_field(field.name, field.value, articles_.back().fields);
    }
    if (!is_complete) throw std::runtime_error("zubda-zim: its output breaks off");
  }

  std::string program_;
  std::string path_;
  std::string start_ = "0";  ///< The entry that the next batch begins with; empty at the end.
  std::deque<Article> articles_;
  std::size_t count_ = 0;
};

}  // namespace

bool looks_like_zim(std::string_view start) { return start.starts_with("ZIM\x04"); }

std::unique_ptr<Container> open_zim(const std::string& path) { return std::make_unique<Zim>(path); }

Reading read_zim_article(std::string_view fields, std::size_t max_bytes) {
  std::string_view path;
  std::string_view title;
  std::string_view type;
  Reading reading;
  while (!fields.empty()) {
    const auto [name, value, rest] = first_field(fields);
    fields = rest;
    if (name == "path") path = value;
    else if (name == "title") title = value;
    else if (name == "type") type = value;
    if (name != "data") continue;
    ReadOptions options;
    options.max_bytes = max_bytes;
    options.format = find_input_format(type.starts_with("text/plain") ? "text" : "html");
    reading = read_input(std::string(value), "", options);
  }
  auto& document = reading.document;
  // Where an entry has no title of its own, it is its path.
  if (document.title.empty() && title != path && is_valid_utf8(title)) document.title = title;
  if (is_valid_utf8(path)) document.id = document_id(path);
  return reading;
}

}  // namespace zubda
