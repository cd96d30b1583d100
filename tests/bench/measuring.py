"""Wall time and memory of whole programs."""
import json, os, shutil, subprocess, sys, time


def tree_memory(root):
    """Resident bytes of a process and all below it, shared pages counted once a process (an upper bound)."""
    total, waiting = 0, [root]
    while waiting:
        pid = waiting.pop()
        try:
            with open(f"/proc/{pid}/statm") as f:
                total += int(f.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            for task in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{task}/children") as f:
                    waiting += [int(child) for child in f.read().split()]
        except (FileNotFoundError, ProcessLookupError):
            pass
    return total


def end_unless_done(command, status):
    if status not in (0, 1):
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {status}")


def timed(command, **more):
    """Wall seconds and peak memory of a command and its children."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **more)
    peak = 0
    while process.poll() is None:
        peak = max(peak, tree_memory(process.pid))
        time.sleep(0.01)
    end_unless_done(command, process.returncode)
    return time.monotonic() - began, peak


def best(times, *commands):
    """Wall seconds of the quickest run of each, run in turn, for programs too short to watch."""
    def once(command):
        began = time.perf_counter()
        ended = subprocess.run(command, stdout=subprocess.DEVNULL)
        end_unless_done(command, ended.returncode)
        return time.perf_counter() - began
    return [min(runs) for runs in zip(*([once(command) for command in commands] for _ in range(times)))]


def peak_memory(command):
    """Peak resident bytes of one process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    end_unless_done(command, process.returncode)
    return usage.ru_maxrss * 1024


def drawn(programs, case, program="strata-bench-timeline", *words):
    """The rows of a program that draws a case in a window, by name; none where there is no window to draw in."""
    frames = os.path.join(programs, program)
    if not (os.path.exists(frames) and shutil.which("xvfb-run")):
        return {}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", frames, case, *words]
    ran = subprocess.run(command, capture_output=True, text=True)
    end_unless_done(command, ran.returncode)
    rows = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    return {row["name"]: row for row in rows}
