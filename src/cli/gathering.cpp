#include "cli/gathering.h"

#include <zubda/digest.h>

namespace zubda {

namespace {

std::size_t bytes_of(const Record& record) { return record.document.text.size() + sizeof(Record); }

}  // namespace

void Gathering::add(Record record) {
  bytes_ += bytes_of(record);
  if (bytes_ > max_bytes_)
    throw TooMuchToGather("--digest: the texts together are larger than --max-bytes " + std::to_string(max_bytes_));
  records_.push_back(std::move(record));
}

void Gathering::end_input(bool lost) {
  for (; lost && records_.size() > whole_; records_.pop_back()) bytes_ -= bytes_of(records_.back());
  whole_ = records_.size();
}

Record Gathering::finish(const Options& options) {
  std::vector<Document> documents;
  documents.reserve(records_.size());
  for (auto& record : records_) documents.push_back(std::move(record.document));
  Record all;
  all.digest = digest(documents, options);
  for (std::size_t i = 0; i < records_.size(); ++i) records_[i].document = std::move(documents[i]);
  all.sources = std::move(records_);
  return all;
}

}  // namespace zubda
