/// Writes the tables of language detection from the model (model.hex, whose first lines say what it holds). Runs when
/// zubda is built.
#include <charconv>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "language/detect/features.h"

namespace {

using namespace zubda::detection;

struct Feature {
  std::uint32_t hash = 0;
  std::string numbers;
};

/// A group as the model has it.
struct GroupText {
  std::string script;
  std::string scale;
  std::vector<std::string> codes;
  std::string outputs;
  std::vector<Feature> features;  ///< By hash, rising.
};

unsigned number_of(std::string_view hex) {
  unsigned number = 0;
  const auto result = std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
  if (result.ec != std::errc() || result.ptr != hex.data() + hex.size())
    throw std::runtime_error("no hexadecimal number");
  return number;
}

/// `dimensions` bytes in hexadecimal as decimal numbers with commas.
std::string numbers_of(std::string_view hex) {
  if (hex.size() != 2 * dimensions) throw std::runtime_error("a row of the model has a wrong length");
  std::string numbers;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    numbers += std::to_string(static_cast<std::int8_t>(number_of(hex.substr(i, 2)))) + ',';
  return numbers;
}

GroupText read_group(std::istream& in) {
  GroupText group;
  std::size_t columns = 0;
  std::size_t features = 0;
  std::string name;
  std::string hex;
  in >> group.script >> columns >> features >> group.scale;
  for (std::size_t i = 0; i < columns; ++i) {
    in >> name >> group.codes.emplace_back() >> hex;
    group.outputs += numbers_of(hex);
  }
  for (std::size_t i = 0; i < features; ++i) {
    in >> name >> hex;
    group.features.push_back({number_of(name), numbers_of(hex)});
  }
  if (!in) throw std::runtime_error("the model ends early");
  return group;
}

std::vector<GroupText> read_model(std::istream& in) {
  std::vector<GroupText> groups;
  for (std::string word; in >> word;) {
    if (word == "#") std::getline(in, word);
    else if (word == "group") groups.push_back(read_group(in));
    else throw std::runtime_error("a group of the model has more rows than it says");
  }
  return groups;
}

void write_group(std::ostream& out, const GroupText& group) {
  const auto& script = group.script;
  out << "const char* const codes_" << script << "[] = {";
  for (const auto& code : group.codes) out << '"' << code << "\",";
  out << "};\nconst std::uint16_t checks_" << script << "[] = {";
  for (const auto& feature : group.features) out << check_of(feature.hash) << ',';
  out << "};\nconst std::uint16_t buckets_" << script << "[] = {";
  std::size_t position = 0;
  for (std::size_t bucket = 0; bucket <= std::size_t{1} << bucket_bits; ++bucket) {
    while (position < group.features.size() && bucket_of(group.features[position].hash) < bucket) ++position;
    out << position << ',';
  }
  out << "};\nconst std::int8_t features_" << script << "[] = {";
  for (const auto& feature : group.features) out << feature.numbers << '\n';
  out << "};\nconst std::int16_t outputs_" << script << "[] = {" << group.outputs << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 1;
  std::ifstream in(argv[2]);
  const auto model = read_model(in);
  std::ofstream out(argv[1]);
  for (const auto& group : model) write_group(out, group);
  out << "const Group groups[] = {\n";
  for (const auto& [script, scale, codes, outputs, features] : model)
    out << '{' << script << ", codes_" << script << ", std::size(codes_" << script << "), checks_" << script
        << ", buckets_" << script << ", features_" << script << ", outputs_" << script << ", " << scale << "F},\n";
  out << "};\n";
  out.flush();
  return out && !model.empty() ? 0 : 1;
}
