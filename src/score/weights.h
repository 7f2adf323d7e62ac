/// All numbers that decide what a sentence is worth, with what each was measured on. There are no others: scoring,
/// selection and digests take theirs from here.
///
/// Most were chosen together on 13 sets of news, encyclopedia articles and scientific papers in nine languages, with
/// titles and without (tests/benchmark/QUALITY.md). Random halves of the documents were compared, but both were seen
/// while choosing. The optimum is flat: a weight changed by a quarter to a half moves the mean by 0.0 to 0.3 ROUGE-1, a
/// single set by up to 2.
#pragma once

#include <cstddef>
#include <cstdint>

namespace zubda::weights {

// The position of a sentence (score/factors.cpp).

/// The position of a sentence is the geometric mean of its own number and its paragraph's, so that in a text of a
/// single paragraph the first sentences have less of an advantage. The first sentences of an article of 20 say most. In
/// a paper of 200 or a book of 5,000 they are one part of many, so the exponent of position^-a falls with the length:
/// 0.5 up to 20 sentences of prose, 0.3 for 200, 0.17 for 5,000.
constexpr double position_exponent = 0.5;
constexpr double lead_length = 20;
constexpr double flattening = 0.2;

/// Where the first sentences have less in common with the others than these have with each other (score/genre.cpp), the
/// exponents of position and lead are smaller: nothing up to a ratio of 0.4, all from 0.9 on. The first sentences are
/// five, or a twentieth of a long text; in less than ten the ratio says nothing. +1.5 ROUGE-1 on judgments with
/// headnotes, +0.4 on Russian papers (+2.3 without titles), -0.2 on experts' extracts of judgments, elsewhere within
/// 0.3. Chosen on 15 sets with each one left out in turn: 14 times the same weights, and the mean gain on what was left
/// out is 0.34. The choices 0.3 to 0.8 and 0.5 to 1 gain as much within 0.02.
constexpr double unlike_opening = 0.4;
constexpr double like_opening = 0.9;
constexpr double opening_share = 0.05;
constexpr std::size_t min_opening = 5;
constexpr std::size_t min_sentences_for_opening = 10;

/// A long text whose neighbouring sentences are hardly more similar than any two is a collection (reviews of one thing,
/// answers, records), which has no beginning: position, openings and length then say nothing. The similarity of
/// neighbours divided by that of any two is under 1.3 in two thirds of 24 files of reviews (Opinosis), and above 1.6 in
/// 95 % of papers and encyclopedia articles. Up to 40 sentences it is too uncertain, from 80 on it is believed: +2.3
/// ROUGE-1 on the reviews, nothing on the 13 sets.
constexpr double unordered_cohesion = 1.2;
constexpr double ordered_cohesion = 1.6;
constexpr double min_sentences_for_cohesion = 40;
constexpr double enough_sentences_for_cohesion = 80;

/// With less order than this between 0 and 1, a text is a collection, in which openings that point back cost nothing.
/// Chosen by hand, half way: +0.6 ROUGE-1 on reviews that are a document each, at most 0.01 on the 15 sets.
constexpr double min_orderedness_of_text = 0.5;

/// The first sentence of a text of several paragraphs, compared with all others.
constexpr double lead_factor = 1.2;
constexpr std::uint32_t min_paragraphs_with_lead = 3;

/// Sentences that open as conclusions (cue phrases, Edmundson, 1969): +0.9 ROUGE-1 on English abstracts with a title
/// (+0.1 without), +0.2 on English papers, about nothing elsewhere. Less than 1.8, so that the first sentences of
/// examples/article-ar.txt are chosen before its last.
constexpr double cue_factor = 1.6;

/// The end of long papers, reports and judgments: the last tenth, but no more than `max_conclusion` sentences. +2
/// ROUGE-1 on Russian papers. In an encyclopedia article the end is its last years.
constexpr double conclusion_factor = 2;
constexpr double min_sentences_with_conclusion = 60;
constexpr double conclusion_share = 0.1;
constexpr double max_conclusion = 20;

/// A text is a paper, a report or a judgment if it has a section of results (src/language/result_sections) or so many
/// openings of kind "aim" or "finding" (src/language/conclusions).
constexpr std::ptrdiff_t min_statements_of_study = 2;
/// The first statements of the aim in such a text, beside `cue_factor`, which all aims and findings have. Later ones
/// repeat it. +0.5 ROUGE-1 on English abstracts (+1 without titles), +0.6 on Russian papers; 1.5 gains as
/// much within 0.01. Such a factor for findings costs up to 1.5 on Russian papers: there are too many of them.
constexpr double aim_factor = 2;
constexpr std::size_t max_aims = 3;
/// Sentences of sections of results: +1 ROUGE-1 on Russian papers, +0.4 on English ones; 1.5 and 3 gain less.
constexpr double result_section_factor = 2;

// What the text is about (score/factors.cpp).

constexpr double title_weight = 3;
/// A title of fewer terms names a topic, which most sentences of its article mention, and does not tell much about the
/// sentences that matter: its weight falls with the square of the share. +0.4 ROUGE-1 on German encyclopedia articles,
/// nothing elsewhere.
constexpr double full_title_terms = 4;
/// Without a title the first sentence of prose takes its part with this weight, which Arabic news need: 0.5 costs 0.4
/// to 0.8 ROUGE-1 on English abstracts, French news and Russian papers.
constexpr double first_sentence_weight = 0.2;
/// On 106 questions about meetings (QMSum) the restart of PageRank in the query does most: ROUGE-1 16.7 without the
/// query, 19.6 with a factor of 1 + 20 similarity and no restart, 21.0 with the restart and no position. The factor
/// then only breaks ties: from 0 to 8 nothing changes.
constexpr double query_weight = 3;

// How well a sentence reads alone (score/factors.cpp, summary.cpp).

/// A clause that continues the sentence before it.
constexpr double continuing_factor = 0.35;
/// In words. Shorter sentences are often debris or depend on their neighbours.
constexpr double full_length = 15;
/// A short sentence is similar to a query by a single word: 15 costs 0.6 ROUGE-1 on questions about meetings.
constexpr double full_length_for_query = 30;
/// Under a budget of words or characters, shorter sentences only fill up what the others leave, and say nothing. Chosen
/// by hand: in three words ("Nobody spoke.") there is hardly a statement.
constexpr std::size_t min_words_of_statement = 4;

/// What is left of the worth of a sentence with a dangling opening when the one before it is not chosen. It brings
/// dangling sentences from 12 % of the chosen ones to 1 %, for 0.1 ROUGE-1.
constexpr double dangling_factor = 0.2;

// The length of a sentence under a budget of words or characters (score/budget.cpp).

/// The larger the share of a text that is kept, the less it matters which sentences are best and the more how much of
/// it is said: worth grows with length^e, e = (share / (1 - share))^3, at most this. The exponent is nothing for a
/// third (0.1), a half for 44 %, and more than 1 from half on. +6 ROUGE-1 on extracts of 59 % (Turkish), +2.5 on 43 %
/// (Bengali).
constexpr double max_length_exponent = 3;
constexpr double share_exponent = 3;

/// Where k average sentences fit a budget, worth falls with length^-e, e = 0.4 (1 - 1 / k): choosing many is packing a
/// knapsack, for which worth per length is the greedy rule (Dantzig, 1957), and choosing one is not. Sentences shorter
/// than usual gain nothing by it. With the exponent above: on extracts +1.2 ROUGE-1 (Arabic) and, without titles, +1.4
/// to +1.6 (Turkish, Vietnamese), elsewhere within 0.6.
constexpr double packing_exponent = 0.4;
constexpr std::size_t usual_words = 20;

// Selection (select/).

/// When the best sentence is longer than the whole budget, one that fits must have this share of its worth. Otherwise
/// the best one is the summary, cut. Between 0.8 and 1 nothing changes; 0 costs 15 points of ROUGE-1 on news with
/// one-sentence abstracts.
constexpr double min_share_of_best = 0.9;
/// Where the best sentence would have to be cut so that no statement is left, a whole sentence with this share of its
/// worth is better: parts of 6.0, 7.9 and 6.8 % of the sentences (Arabic news, abstracts, Vietnamese news)
/// become 3.0, 6.6 and 3.0 against a share of 0.3, and fillers 0.5 to 0.9 more. At 0.1 abstracts have 4.6, and fillers
/// 2 more.
constexpr double min_share_of_fragment = 0.15;
/// Where no sentence fits and none may be cut, the shortest one with this share of the best one's worth is taken.
/// Chosen by hand.
constexpr double min_share_of_good = 0.5;
/// A sentence with less than this share of the best chosen one's score does not fill up a budget of words or
/// characters. That falls to nothing where half of a text is asked for: such a summary is an abridgement, which needs
/// its small sentences as well (-1.3 ROUGE-1 on extracts of 59 % if it did not fall).
constexpr double min_share_to_fill = 0.1;
constexpr double share_of_abridgement = 0.5;
/// Nor does a sentence in the lower half of the scores, where less than this share of the text is asked for. With both
/// bars 5 % of the sentences of summaries are fillers, 9 % with the first alone. ROUGE-1 -0.15 in the mean, -1.4 on
/// Bengali news, whose extracts have such sentences.
constexpr double share_of_middle_score = 0.3;
/// A cosine from which two rows say the same where nothing but the rows is known; sentences with their texts are
/// compared word by word (select/statements.h).
constexpr double near_duplicate = 0.9;
/// The redundancy from which a sentence is compared with the chosen ones. Chosen by hand: with a dateline of four rare
/// terms and two terms more it is still more than that.
constexpr double min_redundancy_of_duplicate = 0.4;

// Digests (digest.cpp).

/// What several documents say is worth more than what each puts first, so that centrality has an exponent in a digest.
/// Measured on news and on reviews (tests/benchmark/QUALITY-DIGEST.md).
constexpr double digest_centrality_exponent = 1.5;
/// A cosine from which a sentence of another document is said to say the same as a chosen one. Chosen by hand on the
/// news of tests/golden/digest.
constexpr double also_in_similarity = 0.5;

}  // namespace zubda::weights
