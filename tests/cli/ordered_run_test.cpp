#include "cli/ordered_run.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>

#include "failing_memory.h"

namespace zubda {
namespace {

using Run = OrderedRun<int, int>;

/// Counts to `last`.
std::function<std::optional<int>()> numbers_to(int last) {
  return [last, next = 1]() mutable { return next > last ? std::nullopt : std::optional(next++); };
}

/// Some items take longer than many others.
int work_slowly(int item) {
  if (item % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return item;
}

std::vector<int> first_numbers(int count) {
  std::vector<int> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 1);
  return numbers;
}

TEST(OrderedRun, PutsResultsInTheOrderOfItems) {
  for (const std::size_t threads : {1, 2, 3, 8, 33}) {
    for (const int count : {0, 1, 2, 31, 500}) {
      std::vector<int> results;
      Run::run({numbers_to(count), [] { return work_slowly; }, [&](int& result) { results.push_back(result); }},
               threads);
      EXPECT_EQ(results, first_numbers(count)) << threads;
    }
  }
}

TEST(OrderedRun, HasFewItemsUnderWay) {
  constexpr std::size_t threads = 3;
  std::atomic<int> taken{0};
  int put = 0;
  int most = 0;
  const auto next = [&, numbers = numbers_to(200)]() mutable {
    auto item = numbers();
    if (item) ++taken;
    return item;
  };
  Run::run({next, [] { return [](int item) { return item; }; },
            [&](int&) {
              std::this_thread::sleep_for(std::chrono::microseconds(200));
              most = std::max(most, taken - put++);
            }},
           threads);
  EXPECT_EQ(put, 200);
  EXPECT_LE(most, static_cast<int>(threads) * 4);
}

TEST(OrderedRun, GivesEachThreadWorkOfItsOwn) {
  std::atomic<int> made{0};
  std::set<std::pair<std::thread::id, int>> users;
  std::mutex mutex;
  const auto make_work = [&] {
    return [&, own = ++made](int item) {
      const std::scoped_lock lock(mutex);
      users.emplace(std::this_thread::get_id(), own);
      return item;
    };
  };
  Run::run({numbers_to(300), make_work, [](int&) {}}, 4);
  EXPECT_LE(made, 4);
  EXPECT_EQ(users.size(), static_cast<std::size_t>(made));
}

/// What is put before the stage `where` fails at item 20, and what is thrown.
std::pair<std::vector<int>, std::string> run_that_fails(const std::string& where, std::size_t threads) {
  const auto fail_at = [&](const std::string& stage, int item) {
    if (stage == where && item == 20) throw std::runtime_error(stage);
    return item;
  };
  std::vector<int> results;
  const auto next = [&, numbers = numbers_to(100)]() mutable {
    auto item = numbers();
    if (item) fail_at("next", *item);
    return item;
  };
  const auto work = [&](int item) { return fail_at("work", work_slowly(item)); };
  const auto put = [&](int& result) { results.push_back(fail_at("put", result)); };
  try {
    Run::run({next, [&] { return work; }, put}, threads);
  } catch (const std::runtime_error& error) {
    return {results, error.what()};
  }
  return {results, "nothing"};
}

TEST(OrderedRun, EndsAtTheFirstFailureOfAnyStage) {
  for (const std::size_t threads : {1, 2, 5})
    for (const std::string where : {"next", "work", "put"})
      EXPECT_EQ(run_that_fails(where, threads), std::pair(first_numbers(19), where)) << threads;
}

TEST(OrderedRun, ThrowsWhatTheMakingOfWorkThrows) {
  const auto make_work = []() -> Run::Work { throw std::runtime_error("no dictionary"); };
  std::vector<int> results;
  EXPECT_THROW(Run::run({numbers_to(100), make_work, [&](int& result) { results.push_back(result); }}, 3),
               std::runtime_error);
  EXPECT_TRUE(results.empty());
}

TEST(OrderedRun, WorksWithTheThreadsThereAre) {
  const auto child = ::fork();
  if (child == 0) {
    // The limit does not hold for root, so the child becomes a user that has no other process.
    const rlimit one{1, 1};
    const bool limited = (::getuid() != 0 || ::setuid(64'999) == 0) && ::setrlimit(RLIMIT_NPROC, &one) == 0;
    int sum = 0;
    if (limited) Run::run({numbers_to(10), [] { return work_slowly; }, [&](int& result) { sum += result; }}, 8);
    ::_exit(sum);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 55);
}

TEST(OrderedRun, EndsWhenMemoryRunsOut) {
  bool has_happened = true;
  for (std::size_t number = 0; has_happened; ++number) {
    int sum = 0;
    const FailingAllocation failing(number);
    try {
      Run::run({numbers_to(10), [] { return work_slowly; }, [&](int& result) { sum += result; }}, 3);
      EXPECT_EQ(sum, 55);
    } catch (const std::bad_alloc&) {
    }
    has_happened = failing.has_happened();
  }
}

}  // namespace
}  // namespace zubda
