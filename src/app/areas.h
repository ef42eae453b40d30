// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "base/bytes.h"
#include "base/day.h"
#include "store/records.h"

// Areas (stadsdel, kommundel) by postal code, and schools that changed name or were merged: data with days, so that an
// old fact is told by the names of its day and counted under those of today.
namespace fyren::app {

class Session;

class Areas {
 public:
  Areas() = default;
  Areas(std::vector<store::Omrade> omraden, std::vector<store::Skolenhet> skolor);

  // The area of the postal code (five digits) on that day; empty when the table does not say.
  std::string areaOf(std::string_view postnummer, Day day) const;
  // What the school is called on `day`: the name itself, or that of the unit that took over by then.
  std::string schoolOn(std::string_view namn, Day day) const;
  std::vector<std::string> names(Day day) const;  // the areas, each once, sorted as text
  bool isEmpty() const { return omraden_.empty(); }
  const std::vector<store::Omrade>& omraden() const { return omraden_; }
  const std::vector<store::Skolenhet>& skolor() const { return skolor_; }
  friend bool operator==(const Areas& a, const Areas& b);

 private:
  std::vector<store::Omrade> omraden_;  // by postal code, then first day
  std::vector<store::Skolenhet> skolor_;
};

// A table as copied from a spreadsheet: a line each, "85230; Centrum" (also tab or comma; headings are passed over).
// Holds from `from` on; what it says otherwise than before ends what was said before. One act.
CommandResult setAreas(Session& session, std::string_view table, Day from);
// The same out of a file of any kind that lists come in (text or workbook): the column with postal codes, and the one
// whose heading says område, stadsdel, kommundel …, else the next one.
CommandResult readAreas(Session& session, BytesView file, Day from);
// "Nacksta skola; Höglundaskolan; 2019-07-01": the school, what it goes on as (empty: closed), since when. One act.
CommandResult setSchools(Session& session, std::string_view table);

}  // namespace fyren::app
