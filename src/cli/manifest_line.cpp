#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <climits>
#include <cmath>
#include <ctime>

#include "cli/diagnostics.h"
#include "cli/manifest.h"
#include "input/records/json_fields.h"
#include "input/records/jsonl.h"
#include "output/json.h"

namespace zubda {
namespace {

/// Of the form of lines; of the first field, by which they are recognized.
constexpr std::string_view format_version = "1";

/// "1700000000.012345678": JSON has no numbers of so many digits.
std::string written_time(const std::timespec& time) {
  const auto nanoseconds = std::to_string(time.tv_nsec);
  return std::to_string(time.tv_sec) + "." + std::string(9 - std::min<std::size_t>(9, nanoseconds.size()), '0') +
         nanoseconds;
}

template <class Number>
std::optional<Number> number_of(std::string_view digits) {
  Number number = 0;
  const auto* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::optional<std::timespec> read_time(std::string_view text) {
  const auto point = text.find('.');
  if (point == std::string_view::npos) return std::nullopt;
  const auto seconds = number_of<std::time_t>(text.substr(0, point));
  const auto nanoseconds = number_of<long>(text.substr(point + 1));
  if (!seconds || !nanoseconds) return std::nullopt;
  return std::timespec{*seconds, *nanoseconds};
}

std::string now() {
  const auto time = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::string host_name() {
  std::array<char, HOST_NAME_MAX + 1> name{};
  ::gethostname(name.data(), name.size() - 1);
  return valid_text(name.data());
}

void write_input(const ManifestLine& line, JsonObject& object) {
  object.text("name", line.name);
  if (line.state.is_known()) {
    object.count("bytes", *line.state.bytes);
    object.text("modified", written_time(line.state.changed));
  }
  if (line.input_count > 1) {
    object.count("input_number", line.number);
    object.count("input_count", line.input_count);
  }
}

/// The fields of a line by their names.
class Fields {
 public:
  explicit Fields(std::string_view object) : fields_(raw_fields(object)) {}

  std::string_view raw(std::string_view key) const {
    for (const auto& field : fields_)
      if (field.key == key) return field.value;
    return {};
  }
  std::string text(std::string_view key) const {
    const auto value = raw(key);
    return value.starts_with('"') ? decode_json_string(value) : std::string();
  }
  std::optional<std::uint64_t> count(std::string_view key) const { return number_of<std::uint64_t>(raw(key)); }

 private:
  std::vector<RawField> fields_;
};

}  // namespace

InputState state_of_input(const std::string& path, int standard_input) {
  struct stat status {};
  if ((path == "-" ? ::fstat(standard_input, &status) : ::stat(path.c_str(), &status)) != 0) return {};
  if (!S_ISREG(status.st_mode)) return {};
  return {static_cast<std::uint64_t>(status.st_size), status.st_mtim};
}

std::string format_manifest_line(const ManifestLine& line, const RunIdentity& run) {
  std::string json;
  {
    JsonObject object(json);
    object.key("manifest") += format_version;
    write_input(line, object);
    if (!line.output.empty()) object.text("output", line.output);
    if (line.written) {
      object.count("output_bytes", line.written->bytes);
      object.text("sha256", line.written->sha256);
    }
    object.count("records", line.records);
    object.count("failures", line.failures);
    object.text("version", run.version);
    object.text("options", run.options);
    object.number("seconds", line.seconds);
    object.text("finished", now());
    object.text("host", host_name());
  }
  return json + "\n";
}

std::optional<ReadManifestLine> parse_manifest_line(std::string_view text) {
  if (!text.starts_with('{') || !is_valid_json(text)) return std::nullopt;
  const Fields fields(text);
  if (fields.raw("manifest") != format_version) return std::nullopt;
  const auto records = fields.count("records");
  const auto failures = fields.count("failures");
  if (!records || !failures) return std::nullopt;
  ManifestLine line{.name = fields.text("name"), .output = fields.text("output")};
  line.state.bytes = fields.count("bytes");
  if (const auto changed = read_time(fields.text("modified"))) line.state.changed = *changed;
  line.number = fields.count("input_number").value_or(0);
  line.input_count = fields.count("input_count").value_or(1);
  if (const auto bytes = fields.count("output_bytes")) line.written = WrittenFile{*bytes, fields.text("sha256")};
  line.records = *records;
  line.failures = *failures;
  return ReadManifestLine{std::move(line), {fields.text("version"), fields.text("options")}};
}

}  // namespace zubda
