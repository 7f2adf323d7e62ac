/// Memory that runs out where a test wants it to.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <new>
#include <optional>

namespace zubda {

/// While it lives, the allocation of this thread with that number, 0 being the next, fails; it alone, so that what the
/// failure leaves behind is looked at and not what a lack of memory does later. Of C and C++ alike; with
/// AddressSanitizer of C++ only, since that has its own malloc().
class FailingAllocation {
 public:
  explicit FailingAllocation(std::size_t number);
  ~FailingAllocation();
  FailingAllocation(const FailingAllocation&) = delete;
  FailingAllocation& operator=(const FailingAllocation&) = delete;

  /// Whether there were so many allocations that one has failed.
  bool has_happened() const;
};

/// Lets each allocation of `work` on what `make` makes fail in turn, and expects that either the failure is told, or
/// the result is right all the same; and that the object then gives the right results. `make` and `work` are called
/// once before, so that libraries have their tables.
template <class Make, class Work>
void expect_failures_leave_no_trace(const Make& make, const Work& work) {
  auto fresh = make();
  const auto expected = work(fresh);
  bool has_happened = true;
  std::size_t number = 0;
  for (; has_happened; ++number) {
    auto object = make();
    std::optional<decltype(work(object))> result;
    try {
      const FailingAllocation failing(number);
      try {
        result = work(object);
      } catch (const std::bad_alloc&) {
      }
      has_happened = failing.has_happened();
    } catch (const std::exception& error) {
      ADD_FAILURE() << "allocation " << number << ": " << error.what();
    }
    ASSERT_TRUE(result || has_happened);
    if (result) {
      ASSERT_EQ(*result, expected) << "allocation " << number << " failed in silence";
    }
    for (int again = 0; again < 2; ++again) ASSERT_EQ(work(object), expected) << "after allocation " << number;
  }
  EXPECT_GT(number, 1U);
}

}  // namespace zubda
