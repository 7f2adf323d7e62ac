#include "input/file.h"
#include "input/decode.h"
#include "input/formats.h"
#include <unistd.h>
#include <fcntl.h>
#include <array>
#include <stdexcept>
#include <cstring>
namespace zubda {
std::string read_descriptor(int fd, std::size_t) { std::string s; char b[65536]; ssize_t n; while ((n = ::read(fd, b, sizeof b)) > 0) s.append(b, static_cast<std::size_t>(n)); if (n<0) throw std::runtime_error(strerror(errno)); return s; }
std::string read_file(const std::string& p, std::size_t m) { int fd = ::open(p.c_str(), O_RDONLY); if (fd < 0) throw std::runtime_error(strerror(errno)); auto s = read_descriptor(fd, m); ::close(fd); return s; }
DecodedText decode(std::string bytes, std::string_view) { return {std::move(bytes), {}}; }
Reading read_text(std::string t) { Reading r; r.document.text = std::move(t); return r; }
static constexpr std::array fs{InputFormat{"text","","",nullptr,read_text}};
std::span<const InputFormat> input_formats() { return fs; }
const InputFormat* find_input_format(std::string_view n) { return n == "text" ? &fs[0] : nullptr; }
const InputFormat& detect_input_format(std::string_view, std::string_view) { return fs[0]; }
}
