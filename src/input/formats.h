/// What can be read: one table of input formats, a row for each, in formats.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/containers/container.h"
#include "input/page_start.h"
#include "input/transcripts/cue.h"
#include <zubda/document.h>

namespace zubda {

/// What a reader makes of one input.
struct Reading {
  Document document;
  std::vector<std::string> warnings;        ///< One line each, without the name of the input.
  std::vector<PageStart> page_starts = {};  ///< In the order of the text; empty for a document without pages.
  std::vector<Cue> cues = {};  ///< Of a transcript or a chat, in the order of the text; empty for all others.
};

/// A kind of input. There are five: text that a reader turns into a document, documents that another program turns
/// into such text first (`command` is not empty), documents that are read from their bytes (`read_bytes`), containers
/// of several documents (`open`), and streams of records, which are read line by line (none of `read`, `read_bytes` and
/// `open`). A container that has `read_bytes`, too, is text: it is read as one document where no container is wanted.
struct InputFormat {
  std::string_view
      name;  ///< As `--input-format` takes it; most documents tell what they are, and cannot be named there.
  std::string_view help;        ///< For the manual page.
  std::string_view extensions;  ///< Of file names: lower case, separated by blanks, without dots.
  /// Whether an input is of this format: decoded text, or for documents the bytes. nullptr where only the name tells.
  bool (*recognizes)(std::string_view input);
  /// Makes a document of the decoded text, or of what the program wrote; `text` is valid UTF-8. Throws
  /// std::runtime_error with the reason when it cannot be read. nullptr for what is no text.
  Reading (*read)(std::string text);
  /// The program that turns such bytes, on its standard input, into UTF-8 on its standard output, with arguments
  /// separated by blanks; empty where none is needed.
  std::string_view command = {};
  std::string_view package = {};  ///< The Debian package with that program.
  /// The same as `read` with the bytes of the document, for a format whose program leaves something out; nullptr for
  /// all others.
  Reading (*read_with_document)(std::string text, std::string_view document) = nullptr;
  /// Makes a document of the bytes, which may unpack to `max_bytes` at most; it runs `command`, if there is one. Throws
  /// std::runtime_error with the reason when it cannot be read.
  Reading (*read_bytes)(std::string_view bytes, std::size_t max_bytes) = nullptr;

  /// Opens a container, which is not compressed as a whole; at most so many bytes are unpacked from it. Throws
  /// std::runtime_error. nullptr for all other formats. `recognizes` gets the first `container_start_bytes`.
  std::unique_ptr<Container> (*open)(ByteStream bytes, std::uint64_t max_bytes) = nullptr;

  /// Between the columns of a table, which is a stream of records with their names in the first row; NUL for all other
  /// formats.
  char separator = '\0';
  /// Whether the program takes decoded text, in UTF-8, and not the bytes of a document: markup of which only the name
  /// of a file tells what it is.
  bool takes_text = false;
  /// Mends such text before the program gets it; nullptr where nothing needs it.
  std::string (*prepare)(std::string text) = nullptr;
  /// Mends the bytes of a damaged document before the program gets them; empty for a whole one. nullptr where nothing
  /// needs it.
  std::string (*mend)(std::string_view bytes) = nullptr;

  /// Whether `--input-format` takes its name, although the format is none of text or records.
  bool can_be_named = false;
  /// Whether a file that has its ending may turn out to be a container by how it begins: the month of a list's archive
  /// is a text, the digest of a list a message.
  bool may_be_container = false;

  /// Opens a container that is read here and there in its file, at `path`, and never from a stream. nullptr for all
  /// others.
  std::unique_ptr<Container> (*open_file)(const std::string& path) = nullptr;

  bool needs_program() const { return !command.empty(); }
  bool is_document() const { return (needs_program() && !takes_text) || read_bytes != nullptr; }
  bool is_text() const { return read != nullptr && !is_document(); }
  bool is_container() const { return open != nullptr || open_file != nullptr; }
  bool is_record_stream() const { return read == nullptr && read_bytes == nullptr && !is_container(); }
};

/// All formats.
std::span<const InputFormat> input_formats();

/// The format with that name, or nullptr.
const InputFormat* find_input_format(std::string_view name);

/// The format of decoded text, by the extension of the input's name and then by its content. An extension that several
/// formats have (`txt`, `json`) leaves it to the content which of them it is; plain text takes everything that no other
/// format recognizes.
const InputFormat& detect_text_format(std::string_view name, std::string_view text);

/// The format, among those of documents, that `bytes` or the first block of them belong to; nullptr when it is
/// none of them.
const InputFormat* detect_document_format(std::string_view bytes);

/// The format, among the containers, of what begins with `start`; nullptr when it is none of them.
const InputFormat* detect_container_format(std::string_view start);

/// Whether a file of that name is one document for sure: no container, no stream of records, not compressed, as far as
/// the name tells.
bool is_name_of_document(std::string_view name);

/// Whether a file of that name is a document that is read from its bytes and is no text, as far as the name tells.
bool is_name_of_binary_document(std::string_view name);

/// Whether a file of that name is a container, as far as the name tells.
bool is_name_of_container(std::string_view name);

/// The format of an input of that name, when it is a stream of records; nullptr for all others. `format` is what the
/// user named, or nullptr.
const InputFormat* find_record_format(const InputFormat* format, std::string_view name);

/// Whether an input of that name, compressed perhaps, is a stream of records, when the user named `format`, or none
/// (nullptr).
bool is_record_stream(const InputFormat* format, std::string_view name);

// The readers, each in its own file.
Reading read_text(std::string text);
/// Text with the lines `From: ...` and `Subject: ...`, an empty line and the body of a message.
Reading read_decoded_mail(std::string_view text);
Reading read_markdown(std::string text);
/// What pdftotext writes as plain text for right-to-left pages, see `is_pdftotext_output`.
Reading read_pdf_text(std::string text);
/// What `pdftotext -bbox-layout` writes for the PDF file `document`, which may be empty.
Reading read_pdf_pages(std::string text, std::string_view document);
Reading read_html(std::string text);

}  // namespace zubda
