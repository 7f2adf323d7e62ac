/// The reader of PPTX: the slides in the order of the presentation, each with its notes.
#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "input/office/alternatives.h"
#include "input/office/blocks.h"
#include "input/office/math.h"
#include "input/office/office.h"
#include "input/office/package.h"
#include "input/office/properties.h"

namespace zubda {
namespace {

/// Finds the relations of the slides, in their order.
class SlideList : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name() == "p:sldId") ids.emplace_back(element.get("r:id"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<std::string> ids;
};

/// The text of a slide or of its notes. Layouts and masters are parts of their own, which nobody reads.
class SlideText : public XmlHandler {
 public:
  explicit SlideText(BlockBuilder& blocks) : blocks_(blocks) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override {
    if (skipped_ > 0 || is_hidden_slide) return;
    if (math_.is_open()) math_.text(characters);
    else if (in_text_) add(characters);
  }

  bool is_hidden_slide = false;
  std::string title;

 private:
  struct Shape {
    std::string placeholder;  ///< What it is on the slide: `title`, `body`, ...; empty for a shape of its own.
    bool is_left_out = false;
  };

  bool start_shape(const XmlElement& element);
  void leave_out_shape() {
    if (!std::exchange(shapes_.back().is_left_out, true)) ++left_out_shapes_;
  }
  void add(std::string_view characters) {
    if (left_out_shapes_ > 0 || is_struck_) return;
    if (is_raised_) blocks_.raised(characters);
    else blocks_.text(characters);
  }
  void end_paragraph();

  BlockBuilder& blocks_;
  std::vector<Shape> shapes_;  ///< That are open; they nest in groups.
  std::size_t left_out_shapes_ = 0;
  std::vector<bool> cells_;  ///< Whether each open cell is kept.
  Alternatives alternatives_;
  MathWriter math_;
  std::size_t skipped_ = 0;
  bool in_text_ = false;
  bool is_raised_ = false;
  bool is_struck_ = false;
};

constexpr std::array<std::string_view, 5> shape_elements = {"p:cxnSp", "p:graphicFrame", "p:grpSp", "p:pic", "p:sp"};
/// Placeholders of what is on each slide, and the picture of the slide in its notes.
constexpr std::array<std::string_view, 5> left_out = {"dt", "ftr", "hdr", "sldImg", "sldNum"};

bool SlideText::start_shape(const XmlElement& element) {
  const auto name = element.name();
  if (std::ranges::find(shape_elements, name) != shape_elements.end()) {
    shapes_.emplace_back();
  } else if (name == "p:cNvPr" && !shapes_.empty()) {
    if (element.get("hidden") == "1" || element.get("hidden") == "true") leave_out_shape();
  } else if (name == "p:ph" && !shapes_.empty()) {
    const auto type = element.get("type");
    shapes_.back().placeholder = type.empty() ? "obj" : type;
    if (std::ranges::find(left_out, type) != left_out.end()) leave_out_shape();
  } else {
    return false;
  }
  return true;
}

void SlideText::start(const XmlElement& element) {
  const auto name = element.name();
  if (skipped_ > 0) {
    ++skipped_;
  } else if (start_math(math_, element)) {
    return;
  } else if (name == "p:sld") {
    is_hidden_slide = element.get("show") == "0" || element.get("show") == "false";
  } else if (start_shape(element)) {
    return;
  } else if (name == "a:p") {
    blocks_.open_paragraph();
  } else if (name == "a:t") {
    in_text_ = true;
  } else if (name == "a:br") {
    add("\n");
  } else if (name == "a:rPr") {
    is_struck_ = !element.get("strike").empty() && element.get("strike") != "noStrike";
    is_raised_ =
        !element.get("baseline").empty() && element.get("baseline") != "0" && !element.get("baseline").starts_with('-');
  } else if (name == "a:tr") {
    blocks_.open_row();
  } else if (name == "a:tc") {
    blocks_.open_cell();
    const auto is_on = [&](std::string_view merge) {
      return element.get(merge) == "1" || element.get(merge) == "true";
    };
    cells_.push_back(!is_on("hMerge") && !is_on("vMerge"));
  } else if (name == "mc:AlternateContent") {
    alternatives_.open(blocks_.written());
  } else if ((name == "mc:Choice" || name == "mc:Fallback") && alternatives_.is_taken(blocks_.written())) {
    skipped_ = 1;
  }
}

void SlideText::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (math_.is_open()) {
    if (math_.end() && !is_hidden_slide) add(math_.take());
    return;
  }
  if (name == "a:p") end_paragraph();
  else if (name == "a:t") in_text_ = false;
  else if (name == "a:r" || name == "a:fld") is_raised_ = is_struck_ = false;
  else if (name == "a:tr") blocks_.close_row();
  else if (name == "mc:AlternateContent") alternatives_.close();
  else if (name == "a:tc" && !cells_.empty()) {
    blocks_.close_cell(cells_.back());
    cells_.pop_back();
  } else if (std::ranges::find(shape_elements, name) != shape_elements.end() && !shapes_.empty()) {
    left_out_shapes_ -= shapes_.back().is_left_out ? 1 : 0;
    shapes_.pop_back();
  }
}

void SlideText::end_paragraph() {
  const auto place = shapes_.empty() ? std::string_view{} : std::string_view(shapes_.back().placeholder);
  const bool is_title = place == "title" || place == "ctrTitle";
  Role role = Role::prose;
  if (is_title || place == "subTitle") role = Role::heading;
  else if (place == "obj" || place == "body") role = Role::list_item;
  const auto paragraph = blocks_.close_paragraph(role);
  if (is_title && title.empty()) title = paragraph;
}

/// The parts of the slides, each followed by that of its notes. A part is there once, however many relations lead to
/// it: slides are not repeated, and relations in a circle end here.
std::vector<std::string> list_parts(Package& package, const std::string& main) {
  SlideList slides;
  package.read_xml(main, slides);
  std::map<std::string, std::string_view> by_id;
  for (const auto& relation : read_relations(package, main)) by_id[relation.id] = relation.part;
  PartList shown;
  for (const auto& id : slides.ids)
    if (const auto slide = by_id.find(id); slide != by_id.end()) shown.add(slide->second);
  auto relations = read_relations(package, shown.names());
  PartList parts;
  for (const auto& slide : shown.names()) {
    parts.add(slide);
    parts.add(related_part(relations[slide], "notesSlide"));
  }
  return parts.names();
}

}  // namespace

Reading read_pptx(std::string_view bytes, std::size_t max_bytes) {
  Package package(bytes, max_bytes);
  const auto top = read_relations(package, "");
  const auto main = related_part(top, "officeDocument");
  if (!package.has(main)) throw std::runtime_error("damaged: no main part");
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, max_bytes);
  std::string title;
  bool is_hidden = false;
  package.read(list_parts(package, main), [&](const std::string& name, std::string_view data) {
    SlideText slide(blocks);
    const bool is_notes = name.find("notesSlide") != std::string::npos;
    // The notes of a hidden slide are hidden with it.
    if (is_notes && is_hidden) return;
    read_xml(data, slide, name);
    if (!is_notes) is_hidden = slide.is_hidden_slide;
    if (!is_notes && title.empty()) title = slide.title;
  });
  const auto properties = read_properties(package, related_part(top, "core-properties"));
  apply_properties(properties, title, document);
  return reading;
}

}  // namespace zubda
