#include "input/warc/warc.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "input/append_reading.h"
#include "input/archive/compression.h"
#include "input/archive/unpack_budget.h"
#include "input/containers/member_fields.h"
#include "input/document_id.h"
#include "input/html/http_head.h"
#include "input/reader.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Of a record that is held, chosen by hand: as many as `--max-bytes` allows without being asked.
constexpr std::size_t max_record_bytes = std::size_t{64} << 20;

/// What the header of a record says.
struct WarcRecord {
  std::string type;     ///< "response", ...
  std::string address;  ///< WARC-Target-URI, without the brackets that wget writes.
  std::string date;     ///< WARC-Date.
  std::string content;  ///< The media type of the block, in lower case, with its parameters.
  std::uint64_t size = 0;
};

bool is_text_type(std::string_view type) {
  return type.starts_with("text/html") || type.starts_with("text/plain") || type.starts_with("application/xhtml+xml");
}

bool is_page_address(std::string_view address) {
  if (address.starts_with("metadata:") || address.starts_with("dns:") || address.starts_with("urn:")) return false;
  return !address.substr(0, address.find_first_of("?#")).ends_with("/robots.txt");
}

/// Whether a response has the status 200.
bool is_found(std::string_view response) {
  const auto line = response.substr(0, response.find('\n'));
  const auto blank = line.find(' ');
  return blank != std::string_view::npos && line.substr(blank + 1, 3) == "200";
}

Reading read_record(std::string_view fields, std::size_t max_bytes) {
  std::string url;
  std::string date;
  HttpHead head;
  Reading reading;
  while (!fields.empty()) {
    const auto [name, value, rest] = first_field(fields);
    fields = rest;
    ReadOptions options;
    options.max_bytes = max_bytes;
    if (name == "url") url = value;
    else if (name == "date") date = value;
    else if (name == "head") head = read_http_head(value);
    else if (name == "body") reading = read_unpacked_body(head, std::string(value), options);
    else if (name == "block") reading = read_input(std::string(value), "", options);
  }
  auto& document = reading.document;
  document.id = document_id(url);
  document.metadata.url = url;
  if (document.metadata.date.empty()) document.metadata.date = date;
  return reading;
}

class Warc : public Container {
 public:
  Warc(ByteStream bytes, std::uint64_t max_bytes) : bytes_(std::move(bytes)), budget_(max_bytes) {}

  std::optional<std::string> next() override {
    while (read_header()) {
      const bool may_be_page =
          is_page_address(record_.address) &&
          (record_.type == "response" || record_.type == "conversion" || record_.type == "resource");
      block_.clear();
      const bool is_held = may_be_page && record_.size <= max_record_bytes;
      take(record_.size, is_held);
      if (is_held && is_document()) return std::to_string(++count_).insert(0, 1, '#');
    }
    return std::nullopt;
  }

  std::string read(std::size_t max_bytes) override {
    if (block_.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
    std::string fields;
    append_field("url", record_.address, fields);
    append_field("date", record_.date, fields);
    append_block(max_bytes, fields);
    return fields;
  }

  MemberReader reader() const override { return read_record; }

 private:
  bool is_document() const {
    if (record_.type != "response") return is_text_type(record_.content);
    return is_found(block_) && is_text_type(read_http_head(block_).media_type);
  }

  /// A body that a server packed is unpacked here, in the order of the records, so that which of them are too much does
  /// not depend on threads.
  void append_block(std::size_t max_bytes, std::string& fields) {
    const auto length = read_http_head(block_).length;
    auto body = length > 0 ? join_chunks(block_.substr(length)) : std::string();
    const auto& packed = length > 0 ? body : block_;
    if (compression_of(packed).empty()) return append_field("block", block_, fields);
    append_field("head", std::string_view(block_).substr(0, length), fields);
    append_field("body", budget_.unpack(packed, max_bytes), fields);
  }

  bool read_more() {
    constexpr std::size_t piece = std::size_t{1} << 16;
    buffer_.erase(0, std::exchange(at_, 0));
    const auto size = buffer_.size();
    buffer_.resize(size + piece);
    const auto count = bytes_(buffer_.data() + size, piece);
    buffer_.resize(size + count);
    return count > 0;
  }

  /// The next line without its end; nothing at the end of the input.
  std::optional<std::string> line() {
    constexpr std::size_t max_line = std::size_t{1} << 20;
    for (;;) {
      if (const auto end = buffer_.find('\n', at_); end != std::string::npos) {
        auto text = buffer_.substr(at_, end - at_);
        at_ = end + 1;
        if (text.ends_with('\r')) text.pop_back();
        return text;
      }
      if (buffer_.size() - at_ > max_line) throw std::runtime_error("damaged web archive: no header of a record");
      if (!read_more()) return std::nullopt;
    }
  }

  bool read_header() {
    auto text = line();
    while (text && text->empty()) text = line();  // Two empty lines end a record.
    if (!text) return false;
    if (!text->starts_with("WARC/")) throw std::runtime_error("damaged web archive: no header of a record");
    record_ = {};
    for (text = line(); text && !text->empty(); text = line()) read_field(*text);
    return text.has_value();
  }

  void read_field(std::string_view text) {
    const auto colon = std::min(text.find(':'), text.size());
    const auto name = to_ascii_lower(text.substr(0, colon));
    auto value = trim_ascii(text.substr(std::min(colon + 1, text.size())));
    if (name == "content-length") std::from_chars(value.data(), value.data() + value.size(), record_.size);
    else if (name == "warc-type") record_.type = to_ascii_lower(value);
    else if (name == "warc-date") record_.date = value;
    else if (name == "content-type") record_.content = to_ascii_lower(value);
    else if (name == "warc-target-uri") {
      if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
      record_.address = value;
    }
  }

  /// Goes behind the next bytes, which are the block if it is kept.
  void take(std::uint64_t size, bool keep) {
    while (size > 0) {
      if (at_ == buffer_.size() && !read_more()) throw std::runtime_error("the web archive breaks off");
      const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(size, buffer_.size() - at_));
      if (keep) block_.append(buffer_, at_, count);
      at_ += count;
      size -= count;
    }
  }

  ByteStream bytes_;
  UnpackBudget budget_;
  std::string buffer_;  ///< Read and not yet used from `at_` on.
  std::size_t at_ = 0;
  WarcRecord record_;
  std::string block_;
  std::size_t count_ = 0;
};

}  // namespace

bool looks_like_warc(std::string_view start) { return start.starts_with("WARC/1.") || start.starts_with("WARC/0."); }

std::unique_ptr<Container> open_warc(ByteStream bytes, std::uint64_t max_bytes) {
  return std::make_unique<Warc>(std::move(bytes), max_bytes);
}

Reading read_warc(std::string_view bytes, std::size_t max_bytes) {
  // As many times the size of an input as an archive may unpack to without being asked.
  constexpr std::uint64_t archive_factor = 16;
  Reading all;
  const auto archive = open_warc(stream_of(std::string(bytes)), archive_factor * max_bytes);
  while (archive->next()) {
    append_reading(read_record(archive->read(max_bytes), max_bytes), all, true);
    if (all.document.text.size() > max_bytes)
      throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
  }
  return all;
}

}  // namespace zubda
