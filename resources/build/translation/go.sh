#!/bin/sh
# Start (or take up) the training in the background: sh go.sh [threads]
cd "$(dirname "$0")" || exit 1
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
export SAMPLED="${SAMPLED:-2000}"
export OMP_NUM_THREADS="${1:-1}" THREADS="${1:-1}"
mkdir -p run
setsid nohup nice -n 19 venv/bin/python train.py >>run/log 2>&1 </dev/null &
echo $! >run/pid
