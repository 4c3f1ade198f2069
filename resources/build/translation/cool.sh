#!/bin/sh
# Cool down from the newest checkpoint, then go on with the training: sh cool.sh [steps]
cd "$(dirname "$0")" || exit 1
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
export OMP_NUM_THREADS=1 THREADS=1
setsid nohup nice -n 19 sh -c "SAMPLED=0 venv/bin/python train.py --cooldown ${1:-500} >>run/log 2>&1; sh go.sh" >/dev/null 2>&1 </dev/null &
echo $! >run/cool.pid
