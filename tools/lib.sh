# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# Sourced by the scripts beside it: where things lie, and how packages come from the machine's own sources.
# No host is named here: Debian's mirror is the one that apt uses on this machine, npm's registry is npm's own.

FYREN_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
FYREN_CACHE=${FYREN_CACHE:-$FYREN_ROOT/.cache}
export FYREN_CACHE

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# Runs a command as root, with sudo when needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "Root is needed for: $*. Run it as root, or install sudo."
  fi
}

# Prints which of the named Debian packages are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
  done
}

# Installs the named Debian packages that are missing; says which; says nothing when none is.
install_packages() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  say "Installing Debian packages: $missing"
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive sh -c '
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
      { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }' sh $missing
}

# The address of the Debian mirror that this machine's release comes from, without a slash at the end.
debian_mirror() {
  local codename mirror
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' "Codename: $codename" 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || { as_root apt-get update -qq; mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' "Codename: $codename" | head -n 1); }
  printf '%s' "${mirror%/}"
}
