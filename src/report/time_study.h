// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "core/measures/enkat.h"
#include "core/measures/tidspost.h"
#include "report/book.h"
#include "report/person_figures.h"

namespace fyren::report {

Message labelOf(Aktivitet aktivitet);

// The tables of the 4R analysis: tid (minutes and entries by activity), tidKon (each activity's minutes by sex), tidAlder
// (by age, beside the ages of those in the register in the period: `figures`, may be empty), and tidAktivitet1 … 4 (each
// activity's minutes by age and sex); the charts tidDiagram and tidKonDiagram. Minutes are no persons and hide nothing.
Book timeStudy(std::span<const Tidspost> entries, std::span<const PersonFigures> figures);

// The survey of one year: table and chart "enkat", a row for each question. A question that fewer than kFewestAnswers
// have answered is hidden.
// The same as a part of another book; questions that too few have answered are left out, and so is a survey without any.
void addSurvey(Book& book, const Enkatsumma& survey, const char* chartId);
Book surveyBook(const Enkatsumma& survey);

}  // namespace fyren::report
