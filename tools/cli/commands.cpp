// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"

namespace fyren::cli {
namespace {

constexpr Option kNew[] = {{"--kommun"}, {"--recovery-out"}, {"--training", false}, {"--load-test", false}};
constexpr Option kImport[] = {
    {"--kind"},           {"--profile"},           {"--save-profile"},       {"--sheet"},
    {"--dry-run", false}, {"--registrera", false}, {"--accept-left", false}, {"--testnummer", false}};
constexpr Option kOmfattning[] = {{"--day"}, {"--personnummer"}, {"--month-ends"}};
constexpr Option kGallring[] = {{"--day"}, {"--apply", false}, {"--beslutsfattare"}, {"--beslutsdag"}, {"--diarienummer"}, {"--protocol"}};
constexpr Option kCheck[] = {{"--period"}, {"--period-file"}};
constexpr Option kScb[] = {{"--period"}, {"--out"}, {"--period-file"}};
constexpr Option kGenerate[] = {{"--size"},   {"--seed"},           {"--years"},           {"--errors", false}, {"--ugly", false},
                                {"--kommun"}, {"--training", false}, {"--load-test", false}};
constexpr Option kReport[] = {{"--kind"}, {"--from"}, {"--to"}, {"--protect"}, {"--verksamhet"}, {"--day"}, {"--html"}, {"--xlsx"}};
constexpr Option kSeal[] = {{"--recovery-out"}};

constexpr Command kCommands[] = {
    {"new", "R.fyren --kommun 2281 [--recovery-out F] [--training | --load-test]", "cli.help.new", kNew, 1,
     newRegister},
    {"import",
     "R.fyren LISTA [LISTA …] --kind K[,K …] [--sheet BLAD] [--profile P.json] [--save-profile P.json] "
     "[--dry-run] [--registrera] [--accept-left] [--testnummer]",
     "cli.help.import", kImport, 2, importList, true},
    {"omfattning", "R.fyren [--day D] [--personnummer N] [--month-ends N]", "cli.help.omfattning", kOmfattning, 1, tellOmfattning},
    {"check", "R.fyren --period 2026H2 [--period-file P.json]", "cli.help.check", kCheck, 1, checkPeriod},
    {"scb", "R.fyren --period 2026H2 --out F [--period-file P.json]", "cli.help.scb", kScb, 1, deliver},
    {"generate", "MAPP --size N --seed S [--years 3] [--errors] [--ugly] [--kommun 2281] [--training | --load-test]",
     "cli.help.generate", kGenerate, 1, generateLists},
    {"seal", "IN.sqlite UT.fyren [--recovery-out F]", "cli.help.seal", kSeal, 2, sealImage},
    {"unseal", "R.fyren UT.sqlite", "cli.help.unseal", {}, 2, unsealImage},
    {"todo", "", "", {}, 1, nullptr},
    {"report", "R.fyren --kind stockholm|sundsvall|namnd|skola --from D --to D [--protect N] [--verksamhet NAMN] [--day D] [--html F] [--xlsx F]",
     "cli.help.report", kReport, 1, tellReport},
    {"gallring", "R.fyren [--day D] [--apply --beslutsfattare NAMN [--beslutsdag D] [--diarienummer N] [--protocol F]]",
     "cli.help.gallring", kGallring, 1, tellGallring},
    {"merge", "", "", {}, 2, nullptr},
};

}  // namespace

std::span<const Command> allCommands() { return kCommands; }

}  // namespace fyren::cli
