#include "cli/interrupt.h"

#include <semaphore.h>

#include <atomic>
#include <cerrno>
#include <csignal>

namespace strata::cli {
namespace {

sem_t wake;
std::atomic<bool> isLeaving = false;

void onSignal(int) {
    const int kept = errno;
    sem_post(&wake);
    errno = kept;
}

void listen(int signal, bool isOn) {
    struct sigaction action {};
    action.sa_handler = isOn ? onSignal : SIG_DFL;
    action.sa_flags = isOn ? static_cast<int>(SA_RESTART | SA_RESETHAND) : 0;
    sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
    sem_init(&wake, 0, 0);
    isLeaving = false;
    listen(SIGINT, true);
    listen(SIGTERM, true);
}

std::stop_token Interrupt::token() {
    if (!waiter_.joinable())
        waiter_ = std::jthread([this] { wait(); });
    return source_.get_token();
}

void Interrupt::wait() {
    while (sem_wait(&wake) != 0) {
    }
    if (!isLeaving)
        source_.request_stop();
}

Interrupt::~Interrupt() {
    listen(SIGINT, false);
    listen(SIGTERM, false);
    isLeaving = true;
    sem_post(&wake);
}

}  // namespace strata::cli
