#!/usr/bin/env bash
# usage: sbatch --nodes=N slurm_job.sh INTERFACE [PKTGEN-OPTION...]
# One stream of packets by N machines: task i sends the packets k = i mod N. See README.md beside this file.
#SBATCH --job-name=pktgen
#SBATCH --ntasks-per-node=1
#SBATCH --exclusive
#SBATCH --time=00:10:00
set -euo pipefail
if (($# == 0)); then
    sed -n '2s/^# //p' "$0" >&2
    exit 2
fi
ahead=${PKTGEN_AHEAD:-10} # seconds until all tasks were started
accounts=${SLURM_SUBMIT_DIR:-$PWD}/pktgen-${SLURM_JOB_ID:?run this with sbatch}

mkdir -p "$accounts"
start=$(date --utc --date "+$ahead seconds" +%FT%TZ)
# A task that fails does not end the others: what it did not send is in the account of all.
srun --kill-on-bad-exit=0 pktgen "$@" --start-at "$start" --json "$accounts/{shard}.json" >/dev/null ||
    echo "some tasks failed; the account says which" >&2
pktgen merge "$accounts"/[0-9]*.json --json "$accounts/all.json"
