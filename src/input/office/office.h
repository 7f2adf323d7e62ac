/// The readers of office documents and books: bytes to a document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "input/formats.h"

namespace zubda {

// Each throws std::runtime_error with the reason when there is no text to be had: a damaged or encrypted package,
// a part that is no XML or declares entities, more than `max_bytes` when it is unpacked.
Reading read_docx(std::string_view bytes, std::size_t max_bytes);
/// OpenDocument texts, slides and sheets alike.
Reading read_odt(std::string_view bytes, std::size_t max_bytes);
Reading read_epub(std::string_view bytes, std::size_t max_bytes);
/// Of Word until 2003, by another program: antiword, or where that refuses catdoc or LibreOffice, with a warning.
/// Throws also what `run_process` throws; where no program is installed, the reason names the one to install.
Reading read_doc(std::string_view bytes, std::size_t max_bytes);
Reading read_rtf(std::string_view bytes, std::size_t max_bytes);
Reading read_pptx(std::string_view bytes, std::size_t max_bytes);
Reading read_xlsx(std::string_view bytes, std::size_t max_bytes);

/// Of FictionBook 2, which is text. Throws std::runtime_error when it declares entities or nests too deep.
Reading read_fb2(std::string text);
/// Whether `text` begins as such a book does.
bool looks_like_fb2(std::string_view text);

}  // namespace zubda
