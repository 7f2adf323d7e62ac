#include "input/html/libxml2.h"

#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "text/free_memory.h"

namespace zubda {
namespace {

void report_nothing(void* /*context*/, const char* /*message*/, ...) {}

/// Each thread has a state that libxml2 allocates when it is first asked for, and 2.9 cannot do without it: nothing is
/// asked of it before there is memory.
void find_memory_for_state() {
  thread_local bool is_found = false;
  if (!is_found) require_free_memory(2 * sizeof(xmlGlobalState));
  is_found = true;
}

/// libxml2 has to be initialized before several threads use it, even before they ask it for a handler: two threads
/// would make its locks twice. C++ makes that happen once.
void initialize() {
  [[maybe_unused]] static const bool is_initialized = [] {
    void* const context = xmlGenericErrorContext;
    const auto report = xmlGenericError;
    xmlSetGenericErrorFunc(nullptr, report_nothing);
    xmlInitParser();
    xmlSetGenericErrorFunc(context, report);
    return true;
  }();
}

}  // namespace

Libxml2Use::Libxml2Use()
    : context_((find_memory_for_state(), initialize(), xmlGenericErrorContext)), report_(xmlGenericError) {
  xmlSetGenericErrorFunc(nullptr, report_nothing);
}

Libxml2Use::~Libxml2Use() { xmlSetGenericErrorFunc(context_, report_); }

}  // namespace zubda
