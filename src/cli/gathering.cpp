#include "cli/gathering.h"

#include "digest.h"

namespace zubda {

void Gathering::add(Record record) {
  bytes_ += record.document.text.size() + sizeof(Record);
  if (bytes_ > max_bytes_)
    throw TooMuchToGather("--digest: the texts together are larger than --max-bytes " + std::to_string(max_bytes_));
  records_.push_back(std::move(record));
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
