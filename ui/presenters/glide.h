#pragma once

namespace strata::presenters {

// The drawing goes on for a moment when it is let go, ever slower. Pixels and seconds; positive is the way
// the time goes on.
class Glide {
public:
    // The hand moved so far in so long: what it was doing of late decides how fast the drawing goes on.
    void drag(double pixels, double seconds);
    void push(double pixels);    // one turn of a wheel, as far as it would move
    void letGo(double seconds);  // so long after the last move; a hand that had stopped leaves it still
    void stop();
    bool isMoving() const { return isFree_; }
    double step(double seconds);  // how far to move now; 0 when it has come to rest

private:
    double speed_ = 0;
    bool isFree_ = false;
};

}  // namespace strata::presenters
