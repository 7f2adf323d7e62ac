#pragma once
#include <string>
namespace zubda { std::string read_file(const std::string& path, std::size_t max_bytes); std::string read_descriptor(int fd, std::size_t max_bytes); }
