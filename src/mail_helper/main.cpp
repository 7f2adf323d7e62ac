/// zubda-mail: parses mail messages for zubda, with GMime. It is a program of its own because GLib, which GMime is
/// built on, ends its process when memory is short, and because its parser calls itself for each part within a part.
///
/// Standard input has, for each message, its length in decimal digits, a line end and its bytes. For each message the
/// output has fields, each a name, a blank, the length of its value, a line end, the value and a line end:
///
///     message    begins a message: the one that was read, or one of those that it holds if it is a digest
///     saved      the message is a web page that a browser saved; the value is its address, or empty
///     word       a piece of the subject: its charset (empty for what is not encoded), NUL, how it was written, NUL and
///                its bytes, in which encoded words of one charset are joined
///     author, date    of the message, the date as written
///     encrypted  the message has an encrypted part
///     attached   begins a message in this one; the words of its subject and its parts follow
///     part       begins a part: text/plain or text/html; then, where they apply, `charset`, `flowed` (format=flowed,
///                the value is `delsp` or empty), `choice` (`plain` or `html` of an alternative, `frame` of a page)
///     text       the bytes of that part, its transfer encoding undone
///     done       ends the output for what was read
#include <gmime/gmime.h>
#include <malloc.h>
#include <pthread.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "mail_helper/encoded_words.h"
#include "mail_helper/message_head.h"
#include "mail_helper/output.h"

namespace {

/// Of parts within parts, chosen by hand: programs write less than ten levels.
constexpr int max_depth = 100;
/// For the parser of GMime, which takes a thousand bytes of stack or so for each level of a message.
constexpr std::size_t stack_bytes = std::size_t{512} << 20;

/// What GMime has to be told that it is no longer needed.
template <typename Object>
struct Unref {
  Object* object;
  explicit Unref(Object* owned) : object(owned) {}
  Unref(const Unref&) = delete;
  Unref& operator=(const Unref&) = delete;
  ~Unref() {
    if (object != nullptr) g_object_unref(object);
  }
};

bool is_text(GMimeContentType* type) {
  for (const char* subtype : {"plain", "html", "markdown", "x-markdown"})
    if (g_mime_content_type_is_type(type, "text", subtype) != 0) return true;
  return g_mime_content_type_is_type(type, "application", "xhtml+xml") != 0;
}

bool is_html(GMimeContentType* type) {
  return g_mime_content_type_is_type(type, "*", "html") != 0 ||
         g_mime_content_type_is_type(type, "*", "xhtml+xml") != 0;
}

/// What is known about the place of a part.
struct Place {
  int depth = 0;
  std::string_view choice = {};
  bool is_root = false;  ///< Of the message, or of its last attached one.
};

void write_message(GMimeMessage* message, bool is_attached, int depth);
void write_parts(GMimeObject* object, const Place& place);

void write_text(GMimePart* part, const Place& place) {
  auto* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  auto* disposition = g_mime_object_get_content_disposition(GMIME_OBJECT(part));
  const bool is_attachment =
      disposition != nullptr &&
      g_ascii_strcasecmp(g_mime_content_disposition_get_disposition(disposition), "attachment") == 0;
  if (!is_text(type) || (is_attachment && !place.is_root)) return;
  auto* content = g_mime_part_get_content(part);
  if (content == nullptr) return;
  const Unref memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.object);
  const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.object));
  write_field("part", is_html(type) ? "text/html" : "text/plain");
  const auto parameter = [&](const char* name) { return view(g_mime_content_type_get_parameter(type, name)); };
  if (const auto charset = parameter("charset"); !charset.empty()) write_field("charset", charset);
  if (is_same_charset(parameter("format"), "flowed"))
    write_field("flowed", is_same_charset(parameter("delsp"), "yes") ? "delsp" : "");
  if (!place.choice.empty()) write_field("choice", place.choice);
  write_field("text", {reinterpret_cast<const char*>(bytes->data), bytes->len});
}

std::vector<GMimeObject*> children(GMimeMultipart* multipart) {
  std::vector<GMimeObject*> all;
  for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
    all.push_back(g_mime_multipart_get_part(multipart, i));
  return all;
}

bool has_html(GMimeObject* object, int depth) {
  if (GMIME_IS_MULTIPART(object) && depth < max_depth) {
    for (auto* child : children(GMIME_MULTIPART(object)))
      if (has_html(child, depth + 1)) return true;
    return false;
  }
  return is_html(g_mime_object_get_content_type(object));
}

/// All forms of an alternative, the plain ones first, so that the reader may choose.
void write_alternative(GMimeMultipart* multipart, const Place& place) {
  for (const bool html : {false, true})
    for (auto* child : children(multipart))
      if (has_html(child, place.depth) == html)
        write_parts(child, {place.depth + 1, place.choice.empty() ? (html ? "html" : "plain") : place.choice});
}

/// The main part, which the parameter `start` names; the other pages are frames in it.
void write_related(GMimeMultipart* multipart, const Place& place) {
  const auto all = children(multipart);
  auto start = view(g_mime_object_get_content_type_parameter(GMIME_OBJECT(multipart), "start"));
  if (start.starts_with('<') && start.ends_with('>')) start = start.substr(1, start.size() - 2);
  GMimeObject* root = nullptr;
  for (auto* child : all)
    if (root == nullptr && !start.empty() && view(g_mime_object_get_content_id(child)) == start) root = child;
  for (auto* child : all)
    if (root == nullptr && (has_html(child, place.depth) || is_text(g_mime_object_get_content_type(child))))
      root = child;
  if (root != nullptr) write_parts(root, {place.depth + 1, place.choice});
  for (auto* child : all)
    if (child != root && GMIME_IS_PART(child) && has_html(child, place.depth))
      write_parts(child, {place.depth + 1, "frame"});
}

void write_multipart(GMimeMultipart* multipart, const Place& place) {
  auto* type = g_mime_object_get_content_type(GMIME_OBJECT(multipart));
  const auto is = [&](const char* subtype) { return g_mime_content_type_is_type(type, "multipart", subtype) != 0; };
  if (is("alternative")) return write_alternative(multipart, place);
  if (is("related")) return write_related(multipart, place);
  if (is("encrypted")) return write_field("encrypted", "");
  const auto all = children(multipart);
  // Of a signed message the second part is the signature; of a report the others are for programs, or what came back.
  const auto count = is("signed") || is("report") ? std::min<std::size_t>(all.size(), 1) : all.size();
  for (std::size_t i = 0; i < count; ++i) write_parts(all[i], {place.depth + 1, place.choice});
}

void write_parts(GMimeObject* object, const Place& place) {
  if (place.depth > max_depth) return;
  if (GMIME_IS_MULTIPART(object)) write_multipart(GMIME_MULTIPART(object), place);
  else if (GMIME_IS_MESSAGE_PART(object)) {
    auto* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (message != nullptr) write_message(message, true, place.depth + 1);
  } else if (GMIME_IS_PART(object)) {
    write_text(GMIME_PART(object), place);
  }
}

/// Writes the messages of a digest. Returns whether `object` has one.
bool write_digest(GMimeObject* object, int depth) {
  if (!GMIME_IS_MULTIPART(object) || depth > max_depth) return false;
  const bool is_digest =
      g_mime_content_type_is_type(g_mime_object_get_content_type(object), "multipart", "digest") != 0;
  bool found = false;
  for (auto* child : children(GMIME_MULTIPART(object))) {
    if (!is_digest) {
      found = write_digest(child, depth + 1) || found;
    } else if (GMIME_IS_MESSAGE_PART(child)) {
      auto* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(child));
      if (message != nullptr) write_message(message, false, depth + 1), found = true;
    }
  }
  return found;
}

/// The list of topics above a digest and the footer below it are not written.
void write_message(GMimeMessage* message, bool is_attached, int depth) {
  auto* root = g_mime_message_get_mime_part(message);
  if (!is_attached && root != nullptr && write_digest(root, depth)) return;
  write_field(is_attached ? "attached" : "message", "");
  if (is_attached) Words().read(raw_header(GMIME_OBJECT(message), "Subject"));
  else {
    write_saved_page(message);
    write_head(message);
  }
  if (root != nullptr) write_parts(root, {depth, {}, true});
}

void parse(std::string_view bytes) {
  const Unref stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Unref parser(g_mime_parser_new_with_stream(stream.object));
  const Unref message(g_mime_parser_construct_message(parser.object, nullptr));
  if (message.object != nullptr) write_message(message.object, false, 0);
  write_field("done", "");
  std::fflush(stdout);
}

void* parse_all(void*) {
  g_mime_init();
  std::string bytes;
  for (std::size_t size = 0; std::scanf("%zu", &size) == 1 && std::getchar() == '\n';) {
    bytes.resize(size);
    if (std::fread(bytes.data(), 1, size, stdin) != size) std::exit(1);
    parse(bytes);
  }
  g_mime_shutdown();
  return nullptr;
}

}  // namespace

int main() {
  mallopt(M_ARENA_MAX, 1);  // One thread works: a heap of its own would take 64 MB of addresses.
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  if (pthread_attr_setstacksize(&attributes, stack_bytes) != 0 ||
      pthread_create(&thread, &attributes, parse_all, nullptr) != 0) {
    std::fputs("out of memory\n", stderr);
    return 1;
  }
  pthread_join(thread, nullptr);
  return 0;
}
