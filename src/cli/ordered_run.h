/// Works on items in several threads and keeps their order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace zubda {

/// Each thread takes the next item and works on it; results wait in a ring of places for those before them, and are put
/// by the thread that brought the first of them. At most four items for each thread are under way.
template <class Item, class Result>
class OrderedRun {
 public:
  using Work = std::function<Result(Item)>;

  struct Stages {
    std::function<std::optional<Item>()> next;  ///< The next item, none at the end. Called by one thread at a time.
    std::function<Work()> make_work;            ///< Called by each thread that has an item, for itself.
    std::function<void(Result&)> put;           ///< Called in the order of items, by one thread at a time.
  };

  /// Works with at most `threads` (>= 1), this one included: with fewer where no more can be started. Throws the first
  /// failure of a stage in the order of items, after the results before it were put; nothing is put then.
  static void run(Stages stages, std::size_t threads) {
    OrderedRun run(std::move(stages), threads * 4);
    {
      std::vector<std::jthread> others;
      others.reserve(threads - 1);
      try {
        while (others.size() + 1 < threads) others.emplace_back([&run] { run.take_items(); });
      } catch (const std::system_error&) {
        // A limit of threads or of memory: those that were started do the work, and this one.
      } catch (const std::bad_alloc&) {
      }
      run.take_items();
    }
    if (run.failure_) std::rethrow_exception(run.failure_);
  }

 private:
  /// What a stage made, or why it could not; neither at the end.
  template <class Value>
  struct Step {
    std::optional<Value> value;
    std::exception_ptr failure;

    explicit operator bool() const { return value.has_value() || failure != nullptr; }
  };

  using Numbered = std::pair<std::size_t, Step<Item>>;

  OrderedRun(Stages stages, std::size_t most_under_way) : stages_(std::move(stages)), places_(most_under_way) {}

  /// What each thread does. Returns when there are no more items, or the run has failed.
  void take_items() noexcept {
    Work work;
    while (auto numbered = next_item()) {
      auto& [number, item] = *numbered;
      bring(number, work_on(std::move(item), work));
    }
  }

  std::optional<Numbered> next_item() noexcept {
    const std::scoped_lock reading(reading_);
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return failed_ || taken_ - put_count_ < places_.size(); });
      if (failed_ || ended_) return std::nullopt;
    }
    Step<Item> step;
    try {
      step.value = stages_.next();
    } catch (...) {
      step.failure = std::current_exception();
    }
    ended_ = !step.value;
    if (!step) return std::nullopt;
    return Numbered(taken_++, std::move(step));
  }

  Step<Result> work_on(Step<Item> item, Work& work) noexcept {
    if (item.failure) return {std::nullopt, item.failure};
    try {
      if (!work) work = stages_.make_work();
      return {work(std::move(*item.value)), nullptr};
    } catch (...) {
      return {std::nullopt, std::current_exception()};
    }
  }

  /// Puts the results that are next in order, if no other thread is doing so, which then sees this one.
  void bring(std::size_t number, Step<Result> step) noexcept {
    std::unique_lock lock(mutex_);
    places_[number % places_.size()] = std::move(step);
    if (putting_) return;
    putting_ = true;
    while (!failed_) {
      auto next = std::exchange(places_[put_count_ % places_.size()], {});
      if (!next) break;
      lock.unlock();
      put(next);
      lock.lock();
      ++put_count_;
      failure_ = next.failure;
      failed_ = failure_ != nullptr;
      changed_.notify_one();  // Only who holds `reading_` waits.
    }
    putting_ = false;
  }

  void put(Step<Result>& step) noexcept {
    if (step.failure) return;
    try {
      stages_.put(*step.value);
    } catch (...) {
      step.failure = std::current_exception();
    }
  }

  const Stages stages_;

  std::mutex reading_;  ///< Guards the next two: items are taken one after the other.
  std::size_t taken_ = 0;
  bool ended_ = false;

  std::mutex mutex_;  ///< Guards what follows.
  std::condition_variable changed_;
  std::vector<Step<Result>> places_;  ///< The result of item n is in n modulo their number.
  std::size_t put_count_ = 0;
  bool putting_ = false;
  bool failed_ = false;
  std::exception_ptr failure_;
};

}  // namespace zubda
