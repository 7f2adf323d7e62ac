/// The readers of transcripts and chats, and how their inputs are recognized.
#pragma once

#include <string>
#include <string_view>

#include "input/formats.h"

namespace zubda {

// Whether decoded text is of the format. All of them want several lines or fields that no other text has.
bool looks_like_subtitles(std::string_view text);  ///< SubRip, SubViewer, or what Whisper's program prints.
bool looks_like_webvtt(std::string_view text);
bool looks_like_substation(std::string_view text);
bool looks_like_ttml(std::string_view text);
bool looks_like_whisper(std::string_view text);
bool looks_like_whatsapp(std::string_view text);
bool looks_like_irc(std::string_view text);
bool looks_like_slack(std::string_view text);
bool looks_like_interview(std::string_view text);

// The readers, each in its own file, with cues for what is said.
Reading read_subrip(std::string text);
Reading read_webvtt(std::string text);
Reading read_substation(std::string text);
Reading read_ttml(std::string text);
Reading read_whisper(std::string text);
Reading read_whatsapp(std::string text);
Reading read_irc(std::string text);
Reading read_slack(std::string text);
Reading read_interview(std::string text);

}  // namespace zubda
