// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"
#include "base/half_year.h"
#include "base/message.h"
#include "base/result.h"
#include "core/person/personnummer.h"

namespace fyren::generate {

// A municipality of invented persons, for training, demonstrations and tests. The same options give the same
// bytes on every machine.
struct GenerateOptions {
  int size = 600;               // persons in the population list, 1..generateMaxSize
  std::uint64_t seed = 1;
  Day today = Day::fromNumber(0);
  int years = 3;                // how far back registrations, contacts and measures go, 1..10
  bool ugly = false;            // also the lists as real systems give them, in `ugly`
  bool errors = false;          // plant findings R1..R6, Y1..Y4 (`planted`), and `oddities`
  std::string kommun = "2281";  // four digits
  std::string kommunnamn = "Sundsvall";
  // Nothing: chosen by size, training as long as there are test numbers enough (trainingMaxSize).
  std::optional<RegisterKind> kind;
};

inline constexpr int generateMaxSize = 200'000;
inline constexpr int trainingMaxSize = 2'500;  // test personnummer are two per birthday

enum class GenerateError : std::uint8_t {
  sizeOutOfRange,
  yearsOutOfRange,
  kommunNotACode,     // four digits are needed
  realRegister,       // invented persons never go into a real register
  tooFewTestNumbers,  // a training municipality of that size was asked for
};

// One list, ready to be imported: UTF-8, semicolons, CRLF, header row, the columns of `fyren import`.
struct GeneratedFile {
  std::string name;  // "folkbokforing.csv"
  std::string kind;  // the import's word for it: "folkbokforing"; empty for facit.json
  Bytes bytes;
};

// A list in a form that hurts: what it stands for, and how many rows it has.
struct UglyFile {
  GeneratedFile file;
  std::string kind;
  int rows = 0;
};

// The truth about one person on the reference day, told from the person's story and never by the rules.
struct FacitPerson {
  Personnummer nummer;
  std::string manader;           // on each of Municipality::manadsslut: 1 covered, 0 not, ? cannot be known
  std::string arketyp;           // "studiebevis", "ib", "flyttad" ...
  std::optional<bool> omfattas;  // nothing: cannot be known without the coordinator's decision
  std::optional<Day> upphor;     // first day on which it certainly no longer holds, as far as is known; none if out
};

struct PlantedError {
  std::string rule;  // "R1".."R6", "Y1".."Y4"
  Personnummer nummer;
};

// What real lists hold beside broken rules. `nummer` as the lists have it.
struct PlantedOddity {
  std::string slag;
  // "dubblett"           the same youth twice: with personnummer (`nummer`) and with samordningsnummer
  // "plus"               a row of sysselsattning.csv with "+" for the hyphen, as of somebody who has turned 100
  // "telefon"            a telephone number in kontaktuppgifter.csv that is none
  // "fyllt20"            turned 20 yesterday, still open in the own register
  // "fyller18"           turns 18 today, until yesterday sought through the guardian, who stands in kontaktuppgifter.csv
  // "gallring"           should have been removed at the end of last year
  // "skyddSent"          marked as protected in folkbokforing-senare.csv only
  // "skola"              at a school that skolor.csv says was merged into another
  // "annanKommun"        at a school in another municipality
  // "grazon"             the coordinator must find out: komvux or allmän kurs, not registered
  Personnummer nummer;
};

inline constexpr int facitMonths = 36;
// The last days of the `count` months before the one of `today`, the oldest first.
std::vector<Day> monthEnds(Day today, int count);

struct Municipality {
  RegisterKind kind = RegisterKind::training;  // what the register that takes these lists must be
  HalfYear period = HalfYear::of(Day::fromNumber(0));  // the half-year that planted errors are about
  // In the order in which they should be imported; facit.json last.
  std::vector<GeneratedFile> files;
  std::vector<FacitPerson> facit;  // in the order of the population list
  std::vector<PlantedError> planted;
  std::vector<PlantedError> expected;  // every finding of `period`, planted or not: expectedFindings()
  std::vector<PlantedOddity> oddities;
  std::vector<GeneratedFile> later;  // for the day after `files`: the next population list, the merged schools
  std::vector<UglyFile> ugly;      // not to be read in beside `files`: they say the same
  std::vector<Day> manadsslut;     // the days of FacitPerson::manader
};

// O(n). About 10 microseconds a person.
Result<Municipality, Failure<GenerateError>> generateMunicipality(const GenerateOptions& options);

}  // namespace fyren::generate
